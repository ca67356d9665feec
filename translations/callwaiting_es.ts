<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CalendarModel</name>
    <message>
        <source>Provider</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
</context>
<context>
    <name>ClinicDraft</name>
    <message>
        <source>The clinic&apos;s name is missing.</source>
        <translation>Falta el nombre de la clínica.</translation>
    </message>
    <message>
        <source>This name is too long: %1 letters are allowed.</source>
        <translation>Este nombre es demasiado largo: se permiten %1 letras.</translation>
    </message>
    <message>
        <source>Choose a time zone from the list, such as Europe/London.</source>
        <translation>Elija una zona horaria de la lista, como Europe/Madrid.</translation>
    </message>
    <message>
        <source>Your name is missing. Colleagues see it on what you hold.</source>
        <translation>Falta su nombre. Sus compañeros lo ven en lo que usted retiene.</translation>
    </message>
    <message>
        <source>Your e-mail address is missing. You sign in with it.</source>
        <translation>Falta su correo electrónico. Con él inicia la sesión.</translation>
    </message>
    <message>
        <source>An e-mail address looks like rosa@clinic.example.</source>
        <translation>Un correo electrónico es como rosa@clinica.example.</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation>
            <numerusform>Falta %n carácter.</numerusform>
            <numerusform>Faltan %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Las dos contraseñas son distintas.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Something in the form is not right</source>
        <translation>Algo en el formulario no es correcto</translation>
    </message>
    <message>
        <source>Nothing was saved. Look at the marked fields and send it again.</source>
        <translation>No se ha guardado nada. Revise los campos marcados y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>La sesión está cerrada</translation>
    </message>
    <message>
        <source>Nothing is lost. Sign in again to go on.</source>
        <translation>No se ha perdido nada. Inicie la sesión de nuevo para seguir.</translation>
    </message>
    <message>
        <source>Your role may not do this</source>
        <translation>Su función no permite hacer esto</translation>
    </message>
    <message>
        <source>Nothing was changed. A manager or admin of the clinic can do it.</source>
        <translation>No se ha cambiado nada. Puede hacerlo un gestor o administrador de la clínica.</translation>
    </message>
    <message>
        <source>It is no longer there</source>
        <translation>Ya no existe</translation>
    </message>
    <message>
        <source>Somebody may have removed it. Refresh with F5 to see what is.</source>
        <translation>Puede que alguien lo haya quitado. Actualice con F5 para ver lo que hay.</translation>
    </message>
    <message>
        <source>Somebody else was faster</source>
        <translation>Otra persona ha sido más rápida</translation>
    </message>
    <message>
        <source>The time is taken; nothing was booked. Take one of the times offered, or any free time.</source>
        <translation>La hora está ocupada; no se ha reservado nada. Tome una de las horas ofrecidas o cualquier hora libre.</translation>
    </message>
    <message>
        <source>Your hold ended</source>
        <translation>Su retención ha terminado</translation>
    </message>
    <message>
        <source>The form is kept. Hold the time again, or take another one.</source>
        <translation>El formulario se conserva. Retenga la hora de nuevo o tome otra.</translation>
    </message>
    <message>
        <source>It has changed in the meantime</source>
        <translation>Ha cambiado entretanto</translation>
    </message>
    <message>
        <source>Nothing was saved. Look at it as it is now, then try again.</source>
        <translation>No se ha guardado nada. Vea cómo está ahora e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This was sent before with other content</source>
        <translation>Esto ya se envió con otro contenido</translation>
    </message>
    <message>
        <source>The first version holds. Start it anew to change it.</source>
        <translation>Vale la primera versión. Empiece de nuevo para cambiarla.</translation>
    </message>
    <message>
        <source>That is too much at once</source>
        <translation>Es demasiado de una vez</translation>
    </message>
    <message>
        <source>Nothing was saved. Shorten the note and send it again.</source>
        <translation>No se ha guardado nada. Acorte la nota y envíela de nuevo.</translation>
    </message>
    <message>
        <source>Too many at once</source>
        <translation>Demasiados a la vez</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was done. Try again in %n s.</source>
        <translation>
            <numerusform>No se ha hecho nada. Inténtelo de nuevo en %n s.</numerusform>
            <numerusform>No se ha hecho nada. Inténtelo de nuevo en %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done. Release a time you hold, or try again in a moment.</source>
        <translation>No se ha hecho nada. Libere una hora que retiene o inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The service did not answer in time</source>
        <translation>El servicio no ha respondido a tiempo</translation>
    </message>
    <message>
        <source>Nothing was done. Try again in a moment.</source>
        <translation>No se ha hecho nada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>It is not known whether this was saved</source>
        <translation>No se sabe si esto se ha guardado</translation>
    </message>
    <message>
        <source>Try again; it cannot happen twice.</source>
        <translation>Inténtelo de nuevo; no puede ocurrir dos veces.</translation>
    </message>
    <message>
        <source>The clinic&apos;s service cannot be reached</source>
        <translation>No se puede contactar con el servicio de la clínica</translation>
    </message>
    <message>
        <source>Nothing was done. Reading works; writing waits until the service answers.</source>
        <translation>No se ha hecho nada. Se puede leer; para escribir hay que esperar a que el servicio responda.</translation>
    </message>
    <message>
        <source>Console and service do not understand each other</source>
        <translation>La consola y el servicio no se entienden</translation>
    </message>
    <message>
        <source>They may be of different versions. Update both, then start the console again.</source>
        <translation>Puede que sean de versiones distintas. Actualice ambos y vuelva a iniciar la consola.</translation>
    </message>
    <message>
        <source>The service made a mistake</source>
        <translation>El servicio ha cometido un error</translation>
    </message>
    <message>
        <source>Nothing was saved. Try again; if it stays, call your administrator.</source>
        <translation>No se ha guardado nada. Inténtelo de nuevo; si continúa, llame a su administrador.</translation>
    </message>
    <message>
        <source>Nothing was saved. Try again; if it stays, tell your administrator: %1.</source>
        <translation>No se ha guardado nada. Inténtelo de nuevo; si continúa, diga a su administrador: %1.</translation>
    </message>
    <message>
        <source>Wrong e-mail or password.</source>
        <translation>Correo o contraseña incorrectos.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong e-mail or password. %n tries left, then a pause of %1 minutes.</source>
        <translation>
            <numerusform>Correo o contraseña incorrectos. Queda %n intento; después, una pausa de %1 minutos.</numerusform>
            <numerusform>Correo o contraseña incorrectos. Quedan %n intentos; después, una pausa de %1 minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. You can try again in %n minutes.</source>
        <translation>
            <numerusform>Demasiados intentos fallidos. Puede intentarlo de nuevo en %n minuto.</numerusform>
            <numerusform>Demasiados intentos fallidos. Puede intentarlo de nuevo en %n minutos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstClinic</name>
    <message>
        <source>Consultation</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
</context>
<context>
    <name>PatientListModel</name>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>The address is missing. Your administrator knows it.</source>
        <translation>Falta la dirección. Su administrador la conoce.</translation>
    </message>
    <message>
        <source>An address looks like https://calendar.clinic.example.</source>
        <translation>Una dirección es como https://agenda.clinica.example.</translation>
    </message>
    <message>
        <source>Outside this computer the address must begin with https://.</source>
        <translation>Fuera de este equipo, la dirección debe empezar por https://.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingDesk</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No procedure</source>
        <translation>Sin procedimiento</translation>
    </message>
    <message>
        <source>Moved %1 from %2 to %3, %4.</source>
        <extracomment>Patient, old time, new time, provider</extracomment>
        <translation>%1 se ha movido de %2 a %3, %4.</translation>
    </message>
    <message>
        <source>%1 stays at %2.</source>
        <extracomment>Patient, time</extracomment>
        <translation>%1 sigue a las %2.</translation>
    </message>
    <message>
        <source>The booking was not moved</source>
        <translation>La cita no se ha movido</translation>
    </message>
    <message>
        <source>Not moved. %1</source>
        <translation>No se ha movido. %1</translation>
    </message>
    <message>
        <source>Cancelled %1, %2, %3.</source>
        <translation>Cancelada: %1, %2, %3.</translation>
    </message>
    <message>
        <source>The booking was not changed</source>
        <translation>La cita no se ha cambiado</translation>
    </message>
    <message>
        <source>Undo cancel</source>
        <translation>Deshacer la cancelación</translation>
    </message>
    <message>
        <source>%1 is booked again: %2, %3.</source>
        <extracomment>A cancel was taken back: patient, time, provider</extracomment>
        <translation>%1 vuelve a tener cita: %2, %3.</translation>
    </message>
    <message>
        <source>Somebody took %1 in the meantime. Book another time for %2.</source>
        <translation>Entretanto alguien tomó las %1. Reserve otra hora para %2.</translation>
    </message>
    <message>
        <source>The booking stays cancelled</source>
        <translation>La cita sigue cancelada</translation>
    </message>
    <message>
        <source>%1 stays cancelled.</source>
        <translation>%1 sigue con la cita cancelada.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingDetails</name>
    <message>
        <source>Did not come</source>
        <translation>No ha venido</translation>
    </message>
    <message>
        <source>Cancel booking…</source>
        <translation>Cancelar cita…</translation>
    </message>
    <message>
        <source>Gives the time free; asks for the reason (X)</source>
        <translation>Libera la hora; pregunta el motivo (X)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>e.g. called, cannot come</source>
        <translation>p. ej., ha llamado, no puede venir</translation>
    </message>
    <message>
        <source>Cancel this booking</source>
        <translation>Cancelar esta cita</translation>
    </message>
    <message>
        <source>The time is free for everybody at once (Enter)</source>
        <translation>La hora queda libre para todos al instante (Intro)</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Mantenerla</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>Motivo de la cancelación</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Procedure and provider</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Booked by %1</source>
        <translation>Reservada por %1</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Ha llegado</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>The patient is here (A)</source>
        <translation>El paciente está aquí (A)</translation>
    </message>
    <message>
        <source>A few words are enough; the history keeps them.</source>
        <translation>Bastan unas palabras; el historial las guarda.</translation>
    </message>
    <message>
        <source>Moved by %1</source>
        <translation>Movida por %1</translation>
    </message>
    <message>
        <source>Cancelled by %1</source>
        <translation>Cancelada por %1</translation>
    </message>
    <message>
        <source>Restored by %1</source>
        <translation>Restaurada por %1</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Cambiada por %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingFlow</name>
    <message>
        <source>%1, %2, is held for you until %3.</source>
        <translation>%1, %2: retenida para usted hasta las %3.</translation>
    </message>
    <message>
        <source>Your hold on %1 ended.</source>
        <translation>Su retención de las %1 ha terminado.</translation>
    </message>
    <message>
        <source>The form is kept; hold it again with Enter.</source>
        <translation>El formulario se conserva; reténgala de nuevo con Intro.</translation>
    </message>
    <message>
        <source>%1 was first</source>
        <translation>%1 ha llegado antes</translation>
    </message>
    <message>
        <source>somebody was first</source>
        <translation>alguien ha llegado antes</translation>
    </message>
    <message>
        <source>%1 with %2 was not held for you: %3. Nothing was booked, nothing was lost.</source>
        <extracomment>time, provider, who was first</extracomment>
        <translation>La hora %1 con %2 no se ha retenido para usted: %3. No se ha reservado ni perdido nada.</translation>
    </message>
    <message>
        <source>No time held</source>
        <translation>Ninguna hora retenida</translation>
    </message>
    <message>
        <source>Everything you typed is kept. Take any free time: it is held at once.</source>
        <translation>Todo lo que ha escrito se conserva. Tome cualquier hora libre: se retiene al instante.</translation>
    </message>
    <message>
        <source>Everything you typed is kept. Take one of the times above, or any free time: it is held at once.</source>
        <translation>Todo lo que ha escrito se conserva. Tome una de las horas de arriba o cualquier hora libre: se retiene al instante.</translation>
    </message>
    <message>
        <source>%1 was not held</source>
        <translation>%1 no se ha retenido</translation>
    </message>
    <message>
        <source>%1 stays held for you, but not for so long.</source>
        <translation>%1 sigue retenida para usted, pero no tanto tiempo.</translation>
    </message>
    <message>
        <source>The length was not changed</source>
        <translation>La duración no se ha cambiado</translation>
    </message>
    <message>
        <source>Booked %1, %2, %3.</source>
        <translation>Reservada: %1, %2, %3.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>The booking was not saved</source>
        <translation>La cita no se ha guardado</translation>
    </message>
    <message>
        <source>It is not sure whether the booking was saved</source>
        <translation>No es seguro que la cita se haya guardado</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came. %1 stays held for you until %2. Try again; it cannot book twice.</source>
        <translation>La conexión se perdió antes de llegar la respuesta. %1 sigue retenida para usted hasta las %2. Inténtelo de nuevo; no puede reservarse dos veces.</translation>
    </message>
    <message>
        <source>The database did not answer. The time stays held for you until %1. Try again; it cannot book twice.</source>
        <translation>La base de datos no ha respondido. La hora sigue retenida para usted hasta las %1. Inténtelo de nuevo; no puede reservarse dos veces.</translation>
    </message>
    <message>
        <source>Closed. Look at %1, %2: the booking may have been saved.</source>
        <translation>Cerrado. Mire %1, %2: puede que la cita se haya guardado.</translation>
    </message>
    <message>
        <source>Released %1, %2. It is free for everybody.</source>
        <translation>Liberada: %1, %2. Está libre para todos.</translation>
    </message>
    <message>
        <source>Hold a time first.</source>
        <translation>Primero retenga una hora.</translation>
    </message>
    <message>
        <source>Less time is held than the procedure takes.</source>
        <translation>Se ha retenido menos tiempo del que dura el procedimiento.</translation>
    </message>
    <message>
        <source>One moment: the service is asked.</source>
        <translation>Un momento: se consulta al servicio.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingForm</name>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>The patient&apos;s name (Alt P)</source>
        <translation>El nombre del paciente (Alt P)</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>E-mail, note</source>
        <translation>Correo, nota</translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation>Nota para el equipo</translation>
    </message>
    <message>
        <source>Only %1 are held. Take a time with more room, or a shorter length.</source>
        <translation>Solo hay %1 retenidos. Tome una hora con más espacio o una duración menor.</translation>
    </message>
    <message>
        <source>%1 · known patient</source>
        <extracomment>A known patient&apos;s phone</extracomment>
        <translation>%1 · paciente conocido</translation>
    </message>
    <message>
        <source>A phone number is needed to know the person again.</source>
        <translation>Hace falta un teléfono para reconocer a la persona.</translation>
    </message>
    <message>
        <source>One digit is missing: %1 are needed after %2.</source>
        <translation>Falta una cifra: se necesitan %1 después de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n digits are missing: %1 are needed after %2.</source>
        <translation>
            <numerusform>Falta %n cifra: se necesitan %1 después de %2.</numerusform>
            <numerusform>Faltan %n cifras: se necesitan %1 después de %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some digits are missing.</source>
        <translation>Faltan cifras.</translation>
    </message>
    <message>
        <source>Too many digits: %1 are needed after %2.</source>
        <translation>Sobran cifras: se necesitan %1 después de %2.</translation>
    </message>
    <message>
        <source>Too many digits.</source>
        <translation>Sobran cifras.</translation>
    </message>
    <message>
        <source>No country has this code. Start with + and the country&apos;s code.</source>
        <translation>Ningún país tiene este prefijo. Empiece por + y el prefijo del país.</translation>
    </message>
    <message>
        <source>This is not a phone number. Use digits, with + and the country&apos;s code from abroad.</source>
        <translation>Esto no es un teléfono. Use cifras, con + y el prefijo del país si es extranjero.</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.org.</source>
        <translation>Un correo electrónico es como nombre@example.org.</translation>
    </message>
    <message>
        <source>Who is it for? Type the patient&apos;s name.</source>
        <translation>¿Para quién es? Escriba el nombre del paciente.</translation>
    </message>
    <message>
        <source>Choose what is to be done.</source>
        <translation>Elija qué se va a hacer.</translation>
    </message>
    <message>
        <source>The service does not accept this number.</source>
        <translation>El servicio no acepta este número.</translation>
    </message>
    <message>
        <source>The service does not accept this address.</source>
        <translation>El servicio no acepta esta dirección.</translation>
    </message>
    <message>
        <source>The service does not accept this name.</source>
        <translation>El servicio no acepta este nombre.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingMove</name>
    <message>
        <source>Not working then</source>
        <translation>No trabaja entonces</translation>
    </message>
    <message>
        <source>Already past</source>
        <translation>Ya ha pasado</translation>
    </message>
    <message>
        <source>Not free for so long</source>
        <translation>No está libre tanto tiempo</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingPanel</name>
    <message>
        <source>Booking</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Hold a time first.</source>
        <translation>Primero retenga una hora.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close; a held time is given back (Esc)</source>
        <translation>Cerrar; una hora retenida se devuelve (Esc)</translation>
    </message>
    <message>
        <source>Confirm booking</source>
        <translation>Confirmar cita</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Cita nueva</translation>
    </message>
    <message>
        <source>Books the held time (Ctrl Enter)</source>
        <translation>Reserva la hora retenida (Ctrl Intro)</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Gives the time back (Esc)</source>
        <translation>Devuelve la hora (Esc)</translation>
    </message>
    <message>
        <source>Closes the panel (Esc)</source>
        <translation>Cierra el panel (Esc)</translation>
    </message>
    <message>
        <source>Booking…</source>
        <translation>Reservando…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarBanner</name>
    <message>
        <source>Close the banner</source>
        <translation>Cerrar el aviso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarGrid</name>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Arrow keys move in time, Tab to the next provider, Enter holds a free time or opens a booking.</source>
        <translation>Las flechas se mueven en el tiempo, Tab pasa al siguiente profesional, Intro retiene una hora libre o abre una cita.</translation>
    </message>
    <message>
        <source>No provider</source>
        <translation>Sin profesional</translation>
    </message>
    <message>
        <source>Moving to %1, %2</source>
        <translation>Moviendo a %1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Free, %1 to %2, %3</source>
        <translation>Libre, de %1 a %2, %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <translation>%1, de %2 a %3, %4</translation>
    </message>
    <message>
        <source>Past, %1 to %2, %3</source>
        <translation>Pasado, de %1 a %2, %3</translation>
    </message>
    <message>
        <source>%1 is past; it cannot be booked any more.</source>
        <translation>Las %1 ya han pasado; no se pueden reservar.</translation>
    </message>
    <message>
        <source>Only a booking that has not begun can be moved.</source>
        <translation>Solo se puede mover una cita que no ha empezado.</translation>
    </message>
    <message>
        <source>%1 · %2 free</source>
        <extracomment>Provider and free minutes: “Dr Shah · 30 min free”</extracomment>
        <translation>%1 · %2 libres</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarScreen</name>
    <message>
        <source>%1 holds %2, %3.</source>
        <translation>%1 retiene %2, %3.</translation>
    </message>
    <message>
        <source>%1, %2, is free again.</source>
        <translation>%1, %2, vuelve a estar libre.</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4.</source>
        <extracomment>Patient, time, provider, how it stands</extracomment>
        <translation>%1, %2, %3: %4.</translation>
    </message>
    <message>
        <source>The calendar could not be loaded</source>
        <translation>No se ha podido cargar la agenda</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Cargar de nuevo</translation>
    </message>
    <message>
        <source>No connection since %1: booking waits until the service answers.</source>
        <translation>Sin conexión desde las %1: para reservar hay que esperar a que el servicio responda.</translation>
    </message>
    <message>
        <source>You see the day as it was at %1</source>
        <translation>Ve el día como estaba a las %1</translation>
    </message>
    <message>
        <source>Reading works. Booking waits until the service answers, so nobody can be booked twice.</source>
        <translation>Se puede leer. Para reservar hay que esperar a que el servicio responda, así nadie queda reservado dos veces.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Poniéndose al día</translation>
    </message>
    <message>
        <source>You can book already; every claim is checked live.</source>
        <translation>Ya puede reservar; cada retención se comprueba al momento.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarToolBar</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation>Mostrar el mes</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Earlier (←)</source>
        <translation>Antes (←)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Later (→)</source>
        <translation>Después (→)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>Hoy (T)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>One day (D)</source>
        <translation>Un día (D)</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>One week (W)</source>
        <translation>Una semana (W)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarWords</name>
    <message>
        <source>ddd d MMMM</source>
        <extracomment>A day as a title, in the form QLocale::toString understands</extracomment>
        <translation>ddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>From day to day, e.g. “16 – 20 November”</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>booked</source>
        <translation>reservada</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>ha llegado</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>no ha venido</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ClinicForm</name>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Su correo</translation>
    </message>
    <message>
        <source>Password, 10 characters or more</source>
        <translation>Contraseña, 10 caracteres o más</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Repita la contraseña</translation>
    </message>
    <message>
        <source>The service does not take this. Change it and start again.</source>
        <translation>El servicio no lo acepta. Cámbielo y empiece de nuevo.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ConflictWords</name>
    <message>
        <source>%1 was taken a second ago</source>
        <translation>Las %1 se acaban de ocupar</translation>
    </message>
    <message>
        <source>%1 took %2 a second ago</source>
        <extracomment>Who took which time: “Voxanne took 14:00 a second ago”</extracomment>
        <translation>%1 acaba de tomar las %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>provider, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>provider, day, time</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>On the phone with a caller, held until %1.</source>
        <translation>Al teléfono con un paciente, retenida hasta las %1.</translation>
    </message>
    <message>
        <source>Held until %1.</source>
        <translation>Retenida hasta las %1.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing else near is free for %n minutes.</source>
        <translation>
            <numerusform>No hay cerca nada libre durante %n minuto.</numerusform>
            <numerusform>No hay cerca nada libre durante %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are free for %n minutes:</source>
        <translation>
            <numerusform>Estas horas están libres durante %n minuto:</numerusform>
            <numerusform>Estas horas están libres durante %n minutos:</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FirstStartPage</name>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Ready in about 20 s, no account</source>
        <translation>Listo en unos 20 s, sin cuenta</translation>
    </message>
    <message>
        <source>On our clinic’s server</source>
        <translation>En el servidor de nuestra clínica</translation>
    </message>
    <message>
        <source>Needs its address and your sign-in</source>
        <translation>Necesita su dirección y sus datos de acceso</translation>
    </message>
    <message>
        <source>Just look around</source>
        <translation>Solo mirar</translation>
    </message>
    <message>
        <source>Invented clinic, nothing is sent</source>
        <translation>Clínica inventada, no se envía nada</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Where does this clinic’s calendar live?</source>
        <translation>¿Dónde está la agenda de esta clínica?</translation>
    </message>
    <message>
        <source>You can move it later; nothing is lost.</source>
        <translation>Puede moverla más tarde; no se pierde nada.</translation>
    </message>
    <message>
        <source>Your clinic</source>
        <translation>Su clínica</translation>
    </message>
    <message>
        <source>You are its first admin and can add colleagues later.</source>
        <translation>Usted es su primer administrador y podrá añadir compañeros después.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>clinic::ui::GridHeader</name>
    <message>
        <source>%1 of %2 free</source>
        <extracomment>Free half-hours of all half-hours of a column, e.g. “7 of 16 free”</extracomment>
        <translation>%1 de %2 libres</translation>
    </message>
</context>
<context>
    <name>clinic::ui::HoldCard</name>
    <message>
        <source>Held for you, %1 left. %2</source>
        <translation>Retenida para usted, quedan %1. %2</translation>
    </message>
    <message>
        <source>held for you</source>
        <translation>retenida para usted</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>consultando…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::KeysSheet</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>other day</source>
        <translation>otro día</translation>
    </message>
    <message>
        <source>other time</source>
        <translation>otra hora</translation>
    </message>
    <message>
        <source>other provider</source>
        <translation>otro profesional</translation>
    </message>
    <message>
        <source>day, week</source>
        <translation>día, semana</translation>
    </message>
    <message>
        <source>hold and book, or open</source>
        <translation>retener y reservar, o abrir</translation>
    </message>
    <message>
        <source>confirm the booking</source>
        <translation>confirmar la cita</translation>
    </message>
    <message>
        <source>release the time</source>
        <translation>liberar la hora</translation>
    </message>
    <message>
        <source>take an offered time</source>
        <translation>tomar una hora ofrecida</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>ha llegado</translation>
    </message>
    <message>
        <source>move with the arrow keys</source>
        <translation>mover con las flechas</translation>
    </message>
    <message>
        <source>cancel the booking</source>
        <translation>cancelar la cita</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>patient of the booking</source>
        <translation>paciente de la cita</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>panel siguiente</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>esta hoja</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>undo the cancel</source>
        <translation>deshacer la cancelación</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MiniMonth</name>
    <message>
        <source>Previous month (Page Up)</source>
        <translation>Mes anterior (RePág)</translation>
    </message>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Mes siguiente (AvPág)</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month as a title, in the form QLocale::toString understands</extracomment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MonthDays</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>clinic::ui::NavigationRail</name>
    <message>
        <source>Keys F1</source>
        <translation>Teclas F1</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PasswordLineEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientDelegate</name>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientField</name>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Name, or the start of it</source>
        <translation>Nombre, o su comienzo</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Paciente nuevo</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 coincidencia</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Known patients</source>
        <translation>Pacientes conocidos</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PersonButton</name>
    <message>
        <source>Reception</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gestión</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Theme and sign out</source>
        <translation>Tema y cerrar sesión</translation>
    </message>
    <message>
        <source>Theme of the desktop</source>
        <translation>Tema del escritorio</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RailButton</name>
    <message>
        <source>shown</source>
        <translation>mostrada</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SceneBuilder</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Not open for booking yet</source>
        <translation>Aún no abierto a reservas</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>No trabaja</translation>
    </message>
    <message>
        <source>Held for you</source>
        <translation>Retenida para usted</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>held for you</source>
        <translation>retenida para usted</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 retenida</translation>
    </message>
    <message>
        <source>unknown since %1</source>
        <translation>desconocido desde las %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation>%1 retiene</translation>
    </message>
    <message>
        <source>%1 · on the phone</source>
        <extracomment>A stretch of time held by the voice agent</extracomment>
        <translation>%1 · al teléfono</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenida</translation>
    </message>
    <message>
        <source>Booked by %1</source>
        <translation>Reservado por %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4, %5</source>
        <extracomment>Read aloud. Who or what, state, from, to, provider: “Voxanne holds, held, 11:30 to 12:15, Dr Ito”</extracomment>
        <translation>%1, %2, de %3 a %4, %5</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4 to %5, %6</source>
        <extracomment>Read aloud. Patient, procedure, state, from, to, provider</extracomment>
        <translation>%1, %2, %3, de %4 a %5, %6</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <extracomment>A key of the keyboard: Alt and a digit</extracomment>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservado</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SecretPage</name>
    <message>
        <source>Open the calendar</source>
        <translation>Abrir la agenda</translation>
    </message>
    <message>
        <source>The voice agent signs in with this secret. It is shown only now: copy it into the agent’s settings.</source>
        <translation>El agente de voz se identifica con este secreto. Solo se muestra ahora: cópielo en los ajustes del agente.</translation>
    </message>
    <message>
        <source>Secret of the voice agent</source>
        <translation>Secreto del agente de voz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Copiar el secreto</translation>
    </message>
    <message>
        <source>Address that the agent calls</source>
        <translation>Dirección a la que llama el agente</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está lista</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ShellController</name>
    <message>
        <source>Demo clinic: %1 with the password %2.</source>
        <translation>Clínica de demostración: %1 con la contraseña %2.</translation>
    </message>
    <message>
        <source>Operators work with callwaitingctl; sign in as somebody of a clinic.</source>
        <translation>Los operadores trabajan con callwaitingctl; inicie la sesión como alguien de una clínica.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>You were signed out. Nothing that was booked is lost; sign in again to go on.</source>
        <translation>Se ha cerrado su sesión. Nada de lo reservado se ha perdido; inicie la sesión de nuevo para seguir.</translation>
    </message>
    <message>
        <source>Demo clinic, this computer</source>
        <translation>Clínica de demostración, este equipo</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Bloq Mayús está activado</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Your e-mail address is missing.</source>
        <translation>Falta su correo electrónico.</translation>
    </message>
    <message>
        <source>Your password is missing.</source>
        <translation>Falta su contraseña.</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Otro lugar…</translation>
    </message>
    <message>
        <source>Choose again where the clinic’s calendar lives</source>
        <translation>Elegir de nuevo dónde está el calendario de la clínica</translation>
    </message>
</context>
<context>
    <name>clinic::ui::StartPage</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Elegir otro lugar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>The first start makes the database; it takes about 20 s.</source>
        <translation>El primer inicio crea la base de datos; tarda unos 20 s.</translation>
    </message>
    <message>
        <source>Starting the clinic’s database…</source>
        <translation>Iniciando la base de datos de la clínica…</translation>
    </message>
    <message>
        <source>This takes a second or two.</source>
        <translation>Tarda uno o dos segundos.</translation>
    </message>
    <message>
        <source>Looking for the clinic’s server…</source>
        <translation>Buscando el servidor de la clínica…</translation>
    </message>
    <message>
        <source>Preparing %1…</source>
        <translation>Preparando %1…</translation>
    </message>
    <message>
        <source>Its keys and its calendar are being made.</source>
        <translation>Se están creando sus claves y su agenda.</translation>
    </message>
    <message>
        <source>The clinic’s service did not start</source>
        <translation>El servicio de la clínica no se ha iniciado</translation>
    </message>
    <message>
        <source>Nothing is lost. Put right what it says, then try again.</source>
        <translation>No se ha perdido nada. Corrija lo que indica e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::StatusLine</name>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>%1 (Ctrl Z)</source>
        <translation>%1 (Ctrl Z)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::TimeZoneComboBox</name>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
</context>
<context>
    <name>clinic::ui::TopBar</name>
    <message>
        <source>%1 time</source>
        <translation>hora de %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Changes by others show at once.</source>
        <translation>Los cambios de otros se ven al instante.</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Poniéndose al día</translation>
    </message>
    <message>
        <source>You can book already; every claim is checked live.</source>
        <translation>Ya puede reservar; cada retención se comprueba al momento.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>The console is looking for the clinic’s service.</source>
        <translation>La consola busca el servicio de la clínica.</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin conexión desde las %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Reading works; booking waits until the service answers.</source>
        <translation>Se puede leer; para reservar hay que esperar a que el servicio responda.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::Workspace</name>
    <message>
        <source>All times are %1 time</source>
        <translation>Todas las horas son de %1</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Sesión iniciada como %1.</translation>
    </message>
</context>
</TS>
