<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AuditWords</name>
    <message>
        <source>Was refused</source>
        <translation>Se le denegó</translation>
    </message>
    <message>
        <source>Exported the audit</source>
        <translation>Exportó la auditoría</translation>
    </message>
    <message>
        <source>Looked at the audit</source>
        <translation>Consultó la auditoría</translation>
    </message>
    <message>
        <source>Verified the audit</source>
        <translation>Verificó la auditoría</translation>
    </message>
    <message>
        <source>Cancelled a booking</source>
        <translation>Canceló una cita</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservada</translation>
    </message>
    <message>
        <source>Exported bookings</source>
        <translation>Exportó citas</translation>
    </message>
    <message>
        <source>Imported a calendar</source>
        <translation>Importó un calendario</translation>
    </message>
    <message>
        <source>Looked at bookings</source>
        <translation>Consultó citas</translation>
    </message>
    <message>
        <source>Double booked</source>
        <translation>Cita doble</translation>
    </message>
    <message>
        <source>Opened a booking</source>
        <translation>Abrió una cita</translation>
    </message>
    <message>
        <source>Moved a booking</source>
        <translation>Movió una cita</translation>
    </message>
    <message>
        <source>Restored a booking</source>
        <translation>Restauró una cita</translation>
    </message>
    <message>
        <source>Changed a booking’s state</source>
        <translation>Cambió el estado de una cita</translation>
    </message>
    <message>
        <source>Corrected a redaction</source>
        <translation>Corrigió una ocultación</translation>
    </message>
    <message>
        <source>Looked at the list of calls</source>
        <translation>Consultó la lista de llamadas</translation>
    </message>
    <message>
        <source>Opened the redacted call</source>
        <translation>Abrió la llamada con datos ocultos</translation>
    </message>
    <message>
        <source>Received a call’s report</source>
        <translation>Recibió el informe de una llamada</translation>
    </message>
    <message>
        <source>Redacted a call</source>
        <translation>Ocultó datos de una llamada</translation>
    </message>
    <message>
        <source>Revealed a call</source>
        <translation>Reveló una llamada</translation>
    </message>
    <message>
        <source>Was refused a reveal</source>
        <translation>Se le negó revelar</translation>
    </message>
    <message>
        <source>Marked a passage as not sensitive</source>
        <translation>Marcó un pasaje como no sensible</translation>
    </message>
    <message>
        <source>Made the clinic</source>
        <translation>Creó la clínica</translation>
    </message>
    <message>
        <source>Changed the clinic’s settings</source>
        <translation>Cambió los ajustes de la clínica</translation>
    </message>
    <message>
        <source>Added a person</source>
        <translation>Añadió una persona</translation>
    </message>
    <message>
        <source>Changed a person</source>
        <translation>Cambió una persona</translation>
    </message>
    <message>
        <source>Erased a person</source>
        <translation>Borró una persona</translation>
    </message>
    <message>
        <source>Exported everything about a person</source>
        <translation>Exportó todo sobre una persona</translation>
    </message>
    <message>
        <source>Opened a person</source>
        <translation>Abrió una persona</translation>
    </message>
    <message>
        <source>Searched for a person</source>
        <translation>Buscó una persona</translation>
    </message>
    <message>
        <source>Looked at the redaction’s coverage</source>
        <translation>Consultó la cobertura de la ocultación</translation>
    </message>
    <message>
        <source>Took back a day’s own hours</source>
        <translation>Retiró el horario propio de un día</translation>
    </message>
    <message>
        <source>Set a day’s own hours</source>
        <translation>Fijó el horario propio de un día</translation>
    </message>
    <message>
        <source>Looked at deliveries</source>
        <translation>Consultó las entregas</translation>
    </message>
    <message>
        <source>Replayed a delivery</source>
        <translation>Repitió una entrega</translation>
    </message>
    <message>
        <source>Looked at the erasures</source>
        <translation>Consultó los borrados</translation>
    </message>
    <message>
        <source>Took an erasure’s certificate</source>
        <translation>Tomó el certificado de un borrado</translation>
    </message>
    <message>
        <source>Began to follow changes</source>
        <translation>Empezó a seguir los cambios</translation>
    </message>
    <message>
        <source>Looked at the state of the keys</source>
        <translation>Consultó el estado de las claves</translation>
    </message>
    <message>
        <source>Made a new key for the clinic</source>
        <translation>Creó una clave nueva para la clínica</translation>
    </message>
    <message>
        <source>Added a procedure</source>
        <translation>Añadió un tratamiento</translation>
    </message>
    <message>
        <source>Changed a procedure</source>
        <translation>Cambió un tratamiento</translation>
    </message>
    <message>
        <source>Added a provider</source>
        <translation>Añadió un profesional</translation>
    </message>
    <message>
        <source>Changed a provider</source>
        <translation>Cambió un profesional</translation>
    </message>
    <message>
        <source>Added a room or device</source>
        <translation>Añadió una sala o un aparato</translation>
    </message>
    <message>
        <source>Changed a room or device</source>
        <translation>Cambió una sala o un aparato</translation>
    </message>
    <message>
        <source>Changed how long data stays</source>
        <translation>Cambió cuánto se conservan los datos</translation>
    </message>
    <message>
        <source>Looked at what is due to be deleted</source>
        <translation>Consultó lo que toca eliminar</translation>
    </message>
    <message>
        <source>Deleted what was due</source>
        <translation>Eliminó lo que tocaba</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Cerró la sesión</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Inició sesión</translation>
    </message>
    <message>
        <source>Failed to sign in</source>
        <translation>No logró iniciar sesión</translation>
    </message>
    <message>
        <source>A used token came again: everything was signed out</source>
        <translation>Volvió una credencial ya usada: se cerraron todas las sesiones</translation>
    </message>
    <message>
        <source>Changed a hold</source>
        <translation>Cambió una reserva</translation>
    </message>
    <message>
        <source>Held a time</source>
        <translation>Reservó una hora</translation>
    </message>
    <message>
        <source>Released a time</source>
        <translation>Liberó una hora</translation>
    </message>
    <message>
        <source>Added an account</source>
        <translation>Añadió una cuenta</translation>
    </message>
    <message>
        <source>Changed an account</source>
        <translation>Cambió una cuenta</translation>
    </message>
    <message>
        <source>Shut out an account</source>
        <translation>Bloqueó una cuenta</translation>
    </message>
    <message>
        <source>Let an account in again</source>
        <translation>Readmitió una cuenta</translation>
    </message>
    <message>
        <source>Changed a password</source>
        <translation>Cambió una contraseña</translation>
    </message>
    <message>
        <source>Changed a role</source>
        <translation>Cambió un puesto</translation>
    </message>
    <message>
        <source>Added time off</source>
        <translation>Añadió una ausencia</translation>
    </message>
    <message>
        <source>Took back time off</source>
        <translation>Retiró una ausencia</translation>
    </message>
    <message>
        <source>Put somebody on the waiting list</source>
        <translation>Puso a alguien en la lista de espera</translation>
    </message>
    <message>
        <source>Looked at the waiting list</source>
        <translation>Consultó la lista de espera</translation>
    </message>
    <message>
        <source>Offered a time to somebody waiting</source>
        <translation>Ofreció una hora a alguien que espera</translation>
    </message>
    <message>
        <source>Took somebody off the waiting list</source>
        <translation>Quitó a alguien de la lista de espera</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Held times</source>
        <translation>Horas reservadas</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Denegaciones</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Clinic’s settings</source>
        <translation>Ajustes de la clínica</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>The audit itself</source>
        <translation>La propia auditoría</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Supresión</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Room or device</source>
        <translation>Sala o aparato</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time off</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Chain of clinic</source>
        <translation>Cadena de la clínica</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Voice webhook</source>
        <translation>Webhook de voz</translation>
    </message>
    <message>
        <source>Redactor</source>
        <translation>Ocultador</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Nadie con sesión iniciada</translation>
    </message>
    <message>
        <source>It fits the signed checkpoints.</source>
        <translation>Coincide con los puntos de control firmados.</translation>
    </message>
    <message>
        <source>There is no signed checkpoint yet; one is made each day.</source>
        <translation>Aún no hay ningún punto de control firmado; se hace uno cada día.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the last second wait for their seal.</source>
        <translation>
            <numerusform>%n entrada del último segundo espera su sello.</numerusform>
            <numerusform>%n entradas del último segundo esperan su sello.</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit is sound: %1 entries, each linked to the one before</source>
        <translation>La auditoría está íntegra: %1 entradas, cada una enlazada con la anterior</translation>
    </message>
    <message>
        <source>Entry %1 of the audit was altered</source>
        <translation>La entrada %1 de la auditoría fue alterada</translation>
    </message>
    <message>
        <source>Entry %1 of the audit was removed</source>
        <translation>La entrada %1 de la auditoría fue eliminada</translation>
    </message>
    <message>
        <source>Entry %1 of the audit was put in later</source>
        <translation>La entrada %1 de la auditoría se introdujo después</translation>
    </message>
    <message>
        <source>The audit holds an entry that was never sealed</source>
        <translation>La auditoría tiene una entrada que nunca se selló</translation>
    </message>
    <message>
        <source>Entry %1 of the audit is not in its place</source>
        <translation>La entrada %1 de la auditoría no está en su sitio</translation>
    </message>
    <message>
        <source>The audit was cut off at entry %1</source>
        <translation>La auditoría se cortó en la entrada %1</translation>
    </message>
    <message>
        <source>Entry %1 of the audit does not fit</source>
        <translation>La entrada %1 de la auditoría no encaja</translation>
    </message>
    <message>
        <source>Entries before it are sound. Stop editing and call your administrator; keep the computer as it is.</source>
        <translation>Las entradas anteriores son correctas. Deje de editar y llame a su administrador; deje el ordenador como está.</translation>
    </message>
    <message>
        <source>Looked at the accounts</source>
        <translation>Consultó las cuentas</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n hallado</numerusform>
            <numerusform>%n hallados</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All of the clinic</source>
        <translation>Todo lo de la clínica</translation>
    </message>
</context>
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
    <name>CallWords</name>
    <message>
        <source>Caller hung up</source>
        <translation>La persona colgó</translation>
    </message>
    <message>
        <source>Voxanne ended the call</source>
        <translation>Voxanne terminó la llamada</translation>
    </message>
    <message>
        <source>Voxanne said goodbye</source>
        <translation>Voxanne se despidió</translation>
    </message>
    <message>
        <source>Passed on to somebody</source>
        <translation>Se pasó a otra persona</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>Nobody spoke any more</source>
        <translation>Nadie habló más</translation>
    </message>
    <message>
        <source>Longest time reached</source>
        <translation>Se alcanzó la duración máxima</translation>
    </message>
    <message>
        <source>Line was busy</source>
        <translation>La línea comunicaba</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Nadie contestó</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Sin micrófono</translation>
    </message>
    <message>
        <source>Stopped by hand</source>
        <translation>Detenida a mano</translation>
    </message>
    <message>
        <source>Technical fault</source>
        <translation>Fallo técnico</translation>
    </message>
    <message>
        <source>Telephone network fault</source>
        <translation>Fallo de la red telefónica</translation>
    </message>
    <message>
        <source>Voice service restarted</source>
        <translation>El servicio de voz se reinició</translation>
    </message>
    <message>
        <source>Caller, number withheld</source>
        <translation>Llamada, número oculto</translation>
    </message>
    <message>
        <source>Caller %1</source>
        <translation>Llamada %1</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservada</translation>
    </message>
    <message>
        <source>No booking</source>
        <translation>Sin cita</translation>
    </message>
    <message>
        <source>Line dropped</source>
        <translation>Línea cortada</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transferida</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>No consta</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>How long a call took: minutes, seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Day and time of a call: “16 Nov, 11:09”</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Quien llama</translation>
    </message>
    <message>
        <source>Contacts, sealed</source>
        <translation>Contactos, sellado</translation>
    </message>
    <message>
        <source>Clinical notes, sealed</source>
        <translation>Notas clínicas, sellado</translation>
    </message>
    <message>
        <source>Vault, sealed</source>
        <translation>Caja fuerte, sellado</translation>
    </message>
    <message numerus="yes">
        <source>%n passages redacted</source>
        <translation>
            <numerusform>%n pasaje oculto</numerusform>
            <numerusform>%n pasajes ocultos</numerusform>
        </translation>
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
    <message>
        <source>The two passwords differ.</source>
        <translation>Las dos contraseñas son distintas.</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Places smaller than a state: addresses, towns, postcodes</source>
        <translation>Lugares menores que un estado: direcciones, localidades, códigos postales</translation>
    </message>
    <message>
        <source>Dates of a person, and ages over 89</source>
        <translation>Fechas de una persona y edades de más de 89</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Números de teléfono</translation>
    </message>
    <message>
        <source>Fax numbers</source>
        <translation>Números de fax</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Correos electrónicos</translation>
    </message>
    <message>
        <source>Social security numbers</source>
        <translation>Números de la seguridad social</translation>
    </message>
    <message>
        <source>Medical record numbers</source>
        <translation>Números de historia clínica</translation>
    </message>
    <message>
        <source>Health plan numbers</source>
        <translation>Números de seguro médico</translation>
    </message>
    <message>
        <source>Account numbers</source>
        <translation>Números de cuenta</translation>
    </message>
    <message>
        <source>Certificate and licence numbers</source>
        <translation>Números de certificados y licencias</translation>
    </message>
    <message>
        <source>Vehicles and their plates</source>
        <translation>Vehículos y sus matrículas</translation>
    </message>
    <message>
        <source>Devices and their serial numbers</source>
        <translation>Aparatos y sus números de serie</translation>
    </message>
    <message>
        <source>Web addresses</source>
        <translation>Direcciones web</translation>
    </message>
    <message>
        <source>Network addresses</source>
        <translation>Direcciones de red</translation>
    </message>
    <message>
        <source>Fingerprints and voice prints</source>
        <translation>Huellas dactilares y de voz</translation>
    </message>
    <message>
        <source>Photographs of a face</source>
        <translation>Fotografías de la cara</translation>
    </message>
    <message>
        <source>Any other number or code that is one person’s</source>
        <translation>Cualquier otro número o código propio de una persona</translation>
    </message>
    <message>
        <source>Health: conditions, medication, procedures</source>
        <translation>Salud: enfermedades, medicación, tratamientos</translation>
    </message>
    <message>
        <source>Racial or ethnic origin</source>
        <translation>Origen racial o étnico</translation>
    </message>
    <message>
        <source>Political opinions</source>
        <translation>Opiniones políticas</translation>
    </message>
    <message>
        <source>Religion or belief</source>
        <translation>Religión o creencias</translation>
    </message>
    <message>
        <source>Membership of a trade union</source>
        <translation>Afiliación sindical</translation>
    </message>
    <message>
        <source>Genetic data</source>
        <translation>Datos genéticos</translation>
    </message>
    <message>
        <source>Biometric data that identifies</source>
        <translation>Datos biométricos que identifican</translation>
    </message>
    <message>
        <source>Sex life and orientation</source>
        <translation>Vida y orientación sexual</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>se detecta</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>not in speech</source>
        <translation>no en el habla</translation>
    </message>
    <message>
        <source>not detected</source>
        <translation>no se detecta</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share in hundredths</extracomment>
        <translation>%1 %</translation>
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
    <name>PasswordRule</name>
    <message numerus="yes">
        <source>A password has at most %n characters.</source>
        <translation>
            <numerusform>Una contraseña tiene como máximo %n carácter.</numerusform>
            <numerusform>Una contraseña tiene como máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation>
            <numerusform>Falta %n carácter más.</numerusform>
            <numerusform>Faltan %n caracteres más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough, but easy to guess: few different characters.</source>
        <translation>Es bastante larga, pero fácil de adivinar: pocos caracteres distintos.</translation>
    </message>
    <message>
        <source>Long enough. A few words in a row would be stronger.</source>
        <translation>Es bastante larga. Unas cuantas palabras seguidas serían más seguras.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Segura.</translation>
    </message>
</context>
<context>
    <name>PatientListModel</name>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
    <message>
        <source>New patient “%1”</source>
        <translation>Paciente nuevo «%1»</translation>
    </message>
</context>
<context>
    <name>PersonDocument</name>
    <message>
        <source>Certificate of erasure</source>
        <translation>Certificado de supresión</translation>
    </message>
    <message>
        <source>Names nobody: what could is gone.</source>
        <translation>No nombra a nadie: lo que podría hacerlo ya no existe.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>The key that everything about this person was sealed under was destroyed, and what was kept of the person was removed. A database restored from an older backup is erased again before it serves anybody.</source>
        <translation>Se destruyó la clave con la que estaba sellado todo lo relativo a esta persona y se eliminó lo que se conservaba de ella. Una base de datos restaurada de una copia anterior se vuelve a suprimir antes de atender a nadie.</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Supresión</translation>
    </message>
    <message>
        <source>Record that was erased</source>
        <translation>Ficha suprimida</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Qué se eliminó</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>The entry of the clinic&apos;s audit trail, whose chain of hashes shows any change.</source>
        <translation>La entrada del registro de auditoría de la clínica, cuya cadena de hashes muestra cualquier cambio.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Number in the chain</source>
        <translation>Número en la cadena</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Hash (SHA-256)</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservada</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Ha llegado</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No acudió</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Cambiada de hora</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurada</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Estado cambiado</translation>
    </message>
    <message>
        <source>Booked beside another</source>
        <translation>Reservada junto a otra</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>A time is offered</source>
        <translation>Hora ofrecida</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Número de identidad</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Internet address</source>
        <translation>Dirección de Internet</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Medical condition</source>
        <translation>Afección médica</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>Se le denegó</translation>
    </message>
    <message>
        <source>Cancelled the booking</source>
        <translation>Canceló la reserva</translation>
    </message>
    <message>
        <source>Looked at the bookings</source>
        <translation>Miró las reservas</translation>
    </message>
    <message>
        <source>Opened the booking</source>
        <translation>Abrió la reserva</translation>
    </message>
    <message>
        <source>Moved the booking</source>
        <translation>Cambió la hora de la reserva</translation>
    </message>
    <message>
        <source>Restored the booking</source>
        <translation>Restauró la reserva</translation>
    </message>
    <message>
        <source>Changed the booking&apos;s state</source>
        <translation>Cambió el estado de la reserva</translation>
    </message>
    <message>
        <source>Corrected the call&apos;s redaction</source>
        <translation>Corrigió el ocultamiento de la llamada</translation>
    </message>
    <message>
        <source>Opened the redacted call</source>
        <translation>Abrió la llamada con datos ocultos</translation>
    </message>
    <message>
        <source>Received the call&apos;s report</source>
        <translation>Recibió el informe de la llamada</translation>
    </message>
    <message>
        <source>Redacted the call</source>
        <translation>Ocultó los datos de la llamada</translation>
    </message>
    <message>
        <source>Revealed the call</source>
        <translation>Reveló la llamada</translation>
    </message>
    <message>
        <source>Was refused to reveal the call</source>
        <translation>Se le denegó revelar la llamada</translation>
    </message>
    <message>
        <source>Declared a passage not sensitive</source>
        <translation>Declaró no sensible un pasaje</translation>
    </message>
    <message>
        <source>Added the person</source>
        <translation>Añadió a la persona</translation>
    </message>
    <message>
        <source>Changed the person&apos;s data</source>
        <translation>Cambió los datos de la persona</translation>
    </message>
    <message>
        <source>Exported everything about the person</source>
        <translation>Exportó todo sobre la persona</translation>
    </message>
    <message>
        <source>Opened the person</source>
        <translation>Abrió la ficha de la persona</translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation>Puso en la lista de espera</translation>
    </message>
    <message>
        <source>Offered a time</source>
        <translation>Ofreció una hora</translation>
    </message>
    <message>
        <source>Took off the waiting list</source>
        <translation>Quitó de la lista de espera</translation>
    </message>
    <message>
        <source>The person: name, phone, e-mail, date of birth</source>
        <translation>La persona: nombre, teléfono, correo, fecha de nacimiento</translation>
    </message>
    <message>
        <source>The person&apos;s key, which everything was sealed under</source>
        <translation>La clave de la persona, con la que estaba sellado todo</translation>
    </message>
    <message>
        <source>Bookings; their times stay, without a person</source>
        <translation>Reservas; sus horas quedan, sin persona</translation>
    </message>
    <message>
        <source>Entries of the waiting list</source>
        <translation>Entradas de la lista de espera</translation>
    </message>
    <message>
        <source>Readable logs of calls</source>
        <translation>Registros legibles de llamadas</translation>
    </message>
    <message>
        <source>Calls as they were spoken</source>
        <translation>Llamadas tal como se hablaron</translation>
    </message>
    <message>
        <source>Corrections of those logs</source>
        <translation>Correcciones de esos registros</translation>
    </message>
    <message>
        <source>Phones, addresses and e-mails told in calls</source>
        <translation>Teléfonos, direcciones y correos dichos en llamadas</translation>
    </message>
    <message>
        <source>Conditions, medication and procedures told in calls</source>
        <translation>Afecciones, medicación y tratamientos dichos en llamadas</translation>
    </message>
    <message>
        <source>Other personal passages told in calls</source>
        <translation>Otros pasajes personales dichos en llamadas</translation>
    </message>
    <message>
        <source>What the person was searched by</source>
        <translation>Aquello por lo que se buscaba a la persona</translation>
    </message>
    <message>
        <source>The voice provider&apos;s reports</source>
        <translation>Los informes del proveedor de voz</translation>
    </message>
    <message>
        <source>Answers kept for repeated requests</source>
        <translation>Respuestas guardadas para peticiones repetidas</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Conocida desde</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Number in the clinic&apos;s records</source>
        <translation>Número en los registros de la clínica</translation>
    </message>
    <message>
        <source>%1: %2 by %3</source>
        <translation>%1: %2 por %3</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Note and history</source>
        <translation>Nota e historial</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>State and note</source>
        <translation>Estado y nota</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Call of %1</source>
        <translation>Llamada del %1</translation>
    </message>
    <message>
        <source>As it was spoken; kept sealed.</source>
        <translation>Tal como se habló; se conserva sellada.</translation>
    </message>
    <message>
        <source>As it was redacted; what was spoken is no longer kept.</source>
        <translation>Con los datos ocultos; lo que se habló ya no se conserva.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Quien llama</translation>
    </message>
    <message>
        <source>Removed from the readable log</source>
        <translation>Retirado del registro legible</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Who looked at it or changed it</source>
        <translation>Quién lo miró o lo cambió</translation>
    </message>
    <message>
        <source>From the audit trail. Lists of a whole day or of all persons are not among it.</source>
        <translation>Del registro de auditoría. No incluye las listas de un día entero ni de todas las personas.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Everything kept about one person</source>
        <translation>Todo lo que se conserva de una persona</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Confidential: for the person it is about.</source>
        <translation>Confidencial: para la persona de la que trata.</translation>
    </message>
</context>
<context>
    <name>PrivacyWords</name>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>History of bookings</source>
        <translation>Historial de las citas</translation>
    </message>
    <message>
        <source>Notes of bookings</source>
        <translation>Notas de las citas</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>Reviewers’ corrections</source>
        <translation>Correcciones de los revisores</translation>
    </message>
    <message>
        <source>Notices of ended calls</source>
        <translation>Avisos de llamadas terminadas</translation>
    </message>
    <message>
        <source>Redacted call logs</source>
        <translation>Registros de llamadas con datos ocultos</translation>
    </message>
    <message>
        <source>Calls as they were spoken</source>
        <translation>Llamadas tal como se hablaron</translation>
    </message>
    <message>
        <source>Search words of calls</source>
        <translation>Palabras de búsqueda de las llamadas</translation>
    </message>
    <message>
        <source>Marks of similar passages</source>
        <translation>Marcas de pasajes parecidos</translation>
    </message>
    <message>
        <source>Clinical notes</source>
        <translation>Notas clínicas</translation>
    </message>
    <message>
        <source>Phones, addresses and e-mails from calls</source>
        <translation>Teléfonos, direcciones y correos de las llamadas</translation>
    </message>
    <message>
        <source>Search words of persons</source>
        <translation>Palabras de búsqueda de las personas</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Held times</source>
        <translation>Horas reservadas</translation>
    </message>
    <message>
        <source>Answers kept for repeated requests</source>
        <translation>Respuestas guardadas para peticiones repetidas</translation>
    </message>
    <message>
        <source>The person’s key</source>
        <translation>La clave de la persona</translation>
    </message>
    <message>
        <source>Other personal passages</source>
        <translation>Otros pasajes personales</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Palabras de búsqueda</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Who did what to what. It stays: a chain from which entries are missing proves nothing.</source>
        <translation>Quién hizo qué y a qué. Se queda: una cadena a la que le faltan entradas no prueba nada.</translation>
    </message>
    <message>
        <source>Bookings that are over or were cancelled, with their notes.</source>
        <translation>Citas pasadas o canceladas, con sus notas.</translation>
    </message>
    <message>
        <source>What is readable of calls: nothing personal is in it.</source>
        <translation>Lo que se puede leer de las llamadas: no contiene nada personal.</translation>
    </message>
    <message>
        <source>The sealed original, which only a reveal opens. Without it nothing is left to reveal.</source>
        <translation>El original sellado, que solo se abre al revelar. Sin él no queda nada que revelar.</translation>
    </message>
    <message>
        <source>Conditions, medication and procedures that callers spoke of; sealed, for admins alone.</source>
        <translation>Enfermedades, medicación y tratamientos de los que hablaron; sellado, solo para administradores.</translation>
    </message>
    <message>
        <source>Persons of whom nothing was heard since: no booking, no call, not waiting.</source>
        <translation>Personas de las que no se sabe nada desde entonces: sin citas, sin llamadas, sin espera.</translation>
    </message>
    <message>
        <source>That a report came and what became of it; its content goes once it is worked off.</source>
        <translation>Que llegó un informe y qué fue de él; su contenido desaparece al procesarlo.</translation>
    </message>
    <message>
        <source>Names, identity numbers, dates of birth and cards from calls; sealed.</source>
        <translation>Nombres, números de identidad, fechas de nacimiento y tarjetas de las llamadas; sellado.</translation>
    </message>
    <message>
        <source>Report of a call</source>
        <translation>Informe de una llamada</translation>
    </message>
    <message>
        <source>End of a call</source>
        <translation>Fin de una llamada</translation>
    </message>
    <message>
        <source>Question of the agent</source>
        <translation>Pregunta del agente</translation>
    </message>
    <message>
        <source>The service made a mistake at it</source>
        <translation>El servicio cometió un error con ella</translation>
    </message>
    <message>
        <source>It names no call</source>
        <translation>No nombra ninguna llamada</translation>
    </message>
    <message>
        <source>It has no transcript</source>
        <translation>No tiene transcripción</translation>
    </message>
    <message>
        <source>It is not a report that is understood</source>
        <translation>No es un informe que se entienda</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>The call ended, but its report never came</source>
        <translation>La llamada terminó, pero su informe no llegó</translation>
    </message>
    <message>
        <source>It is too long</source>
        <translation>Es demasiado largo</translation>
    </message>
    <message>
        <source>The database did not answer</source>
        <translation>La base de datos no respondió</translation>
    </message>
</context>
<context>
    <name>RedactionWords</name>
    <message>
        <source>Phone numbers of every country</source>
        <translation>Teléfonos de todos los países</translation>
    </message>
    <message>
        <source>Phone numbers as spoken</source>
        <translation>Teléfonos dichos de viva voz</translation>
    </message>
    <message>
        <source>Trained sequence tagger</source>
        <translation>Etiquetador de secuencias entrenado</translation>
    </message>
    <message>
        <source>The question before it</source>
        <translation>La pregunta anterior</translation>
    </message>
    <message>
        <source>How somebody is introduced</source>
        <translation>Cómo se presenta a alguien</translation>
    </message>
    <message>
        <source>Found elsewhere in the call</source>
        <translation>Hallado en otra parte de la llamada</translation>
    </message>
    <message>
        <source>Marked by a reviewer</source>
        <translation>Marcado por un revisor</translation>
    </message>
    <message>
        <source>Marked by a reviewer before</source>
        <translation>Marcado antes por un revisor</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Ages over 89</source>
        <translation>Edades de más de 89</translation>
    </message>
    <message>
        <source>Account numbers and sort codes</source>
        <translation>Números de cuenta y códigos bancarios</translation>
    </message>
    <message>
        <source>Dates of birth</source>
        <translation>Fechas de nacimiento</translation>
    </message>
    <message>
        <source>Card numbers with their check digit</source>
        <translation>Números de tarjeta con su dígito de control</translation>
    </message>
    <message>
        <source>Conditions in plain words</source>
        <translation>Enfermedades en palabras corrientes</translation>
    </message>
    <message>
        <source>The words around it</source>
        <translation>Las palabras de alrededor</translation>
    </message>
    <message>
        <source>Dates and dates of birth</source>
        <translation>Fechas y fechas de nacimiento</translation>
    </message>
    <message>
        <source>How drug names are built</source>
        <translation>Cómo se forman los nombres de fármacos</translation>
    </message>
    <message>
        <source>E-mail addresses, also spoken</source>
        <translation>Correos electrónicos, también hablados</translation>
    </message>
    <message>
        <source>How people speak of it</source>
        <translation>Cómo se habla de ello</translation>
    </message>
    <message>
        <source>List of places</source>
        <translation>Lista de lugares</translation>
    </message>
    <message>
        <source>Known to the clinic</source>
        <translation>Conocido en la clínica</translation>
    </message>
    <message>
        <source>Bank accounts with their check digits</source>
        <translation>Cuentas bancarias con sus dígitos de control</translation>
    </message>
    <message>
        <source>Identity and record numbers</source>
        <translation>Números de identidad y de historia</translation>
    </message>
    <message>
        <source>Network addresses</source>
        <translation>Direcciones de red</translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Lista de palabras</translation>
    </message>
    <message>
        <source>Medical phrases</source>
        <translation>Expresiones médicas</translation>
    </message>
    <message>
        <source>Medication and doses</source>
        <translation>Medicación y dosis</translation>
    </message>
    <message>
        <source>How medical words are built</source>
        <translation>Cómo se forman las palabras médicas</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>NHS numbers with their check digit</source>
        <translation>Números del NHS con su dígito de control</translation>
    </message>
    <message>
        <source>Long numbers</source>
        <translation>Números largos</translation>
    </message>
    <message>
        <source>Names and how people are introduced</source>
        <translation>Nombres y cómo se presenta a la gente</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Números de teléfono</translation>
    </message>
    <message>
        <source>Postcodes</source>
        <translation>Códigos postales</translation>
    </message>
    <message>
        <source>Procedures in plain words</source>
        <translation>Tratamientos en palabras corrientes</translation>
    </message>
    <message>
        <source>Social security numbers</source>
        <translation>Números de la seguridad social</translation>
    </message>
    <message>
        <source>Web addresses</source>
        <translation>Direcciones web</translation>
    </message>
    <message>
        <source>Web and network addresses, also spoken</source>
        <translation>Direcciones web y de red, también habladas</translation>
    </message>
    <message>
        <source>parts of the body</source>
        <translation>partes del cuerpo</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>enfermedades</translation>
    </message>
    <message>
        <source>drugs</source>
        <translation>fármacos</translation>
    </message>
    <message>
        <source>given names</source>
        <translation>nombres de pila</translation>
    </message>
    <message>
        <source>illnesses</source>
        <translation>dolencias</translation>
    </message>
    <message>
        <source>medication</source>
        <translation>medicación</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>places</source>
        <translation>lugares</translation>
    </message>
    <message>
        <source>procedures</source>
        <translation>tratamientos</translation>
    </message>
    <message>
        <source>words of streets</source>
        <translation>palabras de calles</translation>
    </message>
    <message>
        <source>surnames</source>
        <translation>apellidos</translation>
    </message>
    <message>
        <source>symptoms</source>
        <translation>síntomas</translation>
    </message>
    <message>
        <source>Person’s name</source>
        <translation>Nombre de persona</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Número de identidad</translation>
    </message>
    <message>
        <source>Card or account</source>
        <translation>Tarjeta o cuenta</translation>
    </message>
    <message>
        <source>Web or network address</source>
        <translation>Dirección web o de red</translation>
    </message>
    <message>
        <source>Age over 89</source>
        <translation>Edad de más de 89</translation>
    </message>
    <message>
        <source>Medical condition</source>
        <translation>Afección médica</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Médico</translation>
    </message>
    <message>
        <source>Financial</source>
        <translation>Financiero</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A recogniser and what it is about: “Word list: illnesses”</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How medical words end</source>
        <translation>Cómo terminan las palabras médicas</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Reception</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
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
        <source>Books, moves and cancels; sees no settings.</source>
        <translation>Reserva, mueve y cancela; no ve los ajustes.</translation>
    </message>
    <message>
        <source>All of that, and providers, hours, procedures, rooms and the clinic’s settings.</source>
        <translation>Todo eso, y profesionales, horarios, procedimientos, salas y los ajustes de la clínica.</translation>
    </message>
    <message>
        <source>All of that, and the accounts of the staff.</source>
        <translation>Todo eso, y las cuentas del personal.</translation>
    </message>
    <message>
        <source>Keeps the installation; sees nothing of a clinic.</source>
        <translation>Mantiene la instalación; no ve nada de una clínica.</translation>
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
    <name>clinic::ui::AdminForms</name>
    <message>
        <source>A name is missing.</source>
        <translation>Falta un nombre.</translation>
    </message>
    <message>
        <source>The service does not take this. Change it and save again.</source>
        <translation>El servicio no acepta esto. Cámbielo y guarde de nuevo.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AdminNavigation</name>
    <message>
        <source>Sections of Administration</source>
        <translation>Secciones de Administración</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>%1 (Ctrl Page Down, Ctrl Page Up)</source>
        <translation>%1 (Ctrl Av Pág, Ctrl Re Pág)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AdminScreen</name>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Saving waits until the service answers.</source>
        <translation>Para guardar hay que esperar a que el servicio responda.</translation>
    </message>
    <message>
        <source>You see the settings as they were at %1</source>
        <translation>Ve los ajustes como estaban a las %1</translation>
    </message>
    <message>
        <source>The clinic’s service cannot be reached</source>
        <translation>No se puede llegar al servicio de la clínica</translation>
    </message>
    <message>
        <source>What you type stays. Saving waits until the service answers.</source>
        <translation>Lo que escribe se queda. Para guardar hay que esperar a que el servicio responda.</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protección</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AdminSection</name>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>%1 (Ctrl N)</source>
        <translation>%1 (Ctrl N)</translation>
    </message>
    <message>
        <source>What you changed here is not saved</source>
        <translation>Lo que ha cambiado aquí no está guardado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>This cannot be saved</source>
        <translation>Esto no se puede guardar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>You see what was stored a while ago. What you typed is kept.</source>
        <translation>Ve lo que estaba guardado hace un rato. Lo que ha escrito se conserva.</translation>
    </message>
    <message>
        <source>Somebody else saved this while you were at it</source>
        <translation>Otra persona ha guardado esto mientras usted lo editaba</translation>
    </message>
    <message>
        <source>What you typed is kept; everything else shows what is stored now. Look at it, then save again.</source>
        <translation>Lo que ha escrito se conserva; lo demás muestra lo que está guardado ahora. Revíselo y guarde de nuevo.</translation>
    </message>
    <message>
        <source>It stands now as you wanted it; there is nothing left to save.</source>
        <translation>Ya está como usted quería; no queda nada por guardar.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Guardar de nuevo</translation>
    </message>
    <message>
        <source>Take what is stored</source>
        <translation>Tomar lo guardado</translation>
    </message>
    <message>
        <source>Somebody else just changed this</source>
        <translation>Otra persona acaba de cambiar esto</translation>
    </message>
    <message>
        <source>Fields that you had not touched show it. What you typed is kept.</source>
        <translation>Los campos que usted no había tocado lo muestran. Lo que ha escrito se conserva.</translation>
    </message>
    <message>
        <source>Nothing was saved. Something else of this clinic stands against it; what you typed is kept.</source>
        <translation>No se ha guardado nada. Otra cosa de esta clínica lo impide; lo que ha escrito se conserva.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AuditFilter</name>
    <message>
        <source>Who did it</source>
        <translation>Quién lo hizo</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Sobre qué fue</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Anything done</source>
        <translation>Cualquier acción</translation>
    </message>
    <message>
        <source>About anything</source>
        <translation>Sobre cualquier cosa</translation>
    </message>
    <message>
        <source>Its number; none for all of them</source>
        <translation>Su número; ninguno para todos</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>En cualquier momento</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Show every entry again</source>
        <translation>Mostrar de nuevo todas las entradas</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sello</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Cadena</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>sellada</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>enlazada</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>alterada</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>eliminada</translation>
    </message>
    <message>
        <source>put in later</source>
        <translation>introducida después</translation>
    </message>
    <message>
        <source>out of place</source>
        <translation>fuera de sitio</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortada</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Who did what, and to what. Nobody can change it unseen.</source>
        <translation>Quién hizo qué y a qué. Nadie puede cambiarlo sin que se vea.</translation>
    </message>
    <message>
        <source>Saved the audit as %1. The export is an entry of it.</source>
        <translation>Auditoría guardada como %1. La exportación consta en ella.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Entries of the audit</source>
        <translation>Entradas de la auditoría</translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation>Ninguna entrada coincide</translation>
    </message>
    <message>
        <source>Nothing of this kind was done in this time. Clear the filter to see every entry.</source>
        <translation>No se hizo nada así en ese tiempo. Borre el filtro para ver todas las entradas.</translation>
    </message>
    <message>
        <source>out of place 00</source>
        <translation>fuera de sitio 00</translation>
    </message>
    <message>
        <source>The chosen entry in full</source>
        <translation>La entrada elegida, completa</translation>
    </message>
    <message>
        <source>Stopped after %1 entries; all of them fit.</source>
        <translation>Detenido tras %1 entradas; todas encajan.</translation>
    </message>
    <message>
        <source>Follow the chain from its first entry (V)</source>
        <translation>Seguir la cadena desde su primera entrada (V)</translation>
    </message>
    <message>
        <source>Save every entry that fits the filter as a table (Ctrl E)</source>
        <translation>Guardar como tabla todas las entradas del filtro (Ctrl E)</translation>
    </message>
    <message>
        <source>Save the audit</source>
        <translation>Guardar la auditoría</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>It waits for its seal, which comes within a second.</source>
        <translation>Espera su sello, que llega en un segundo.</translation>
    </message>
    <message>
        <source>Entry %1 · seal %2, over the one before: %3</source>
        <translation>Entrada %1 · sello %2, sobre el anterior: %3</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BesideFlow</name>
    <message>
        <source>%1, beside %2</source>
        <extracomment>The time beside which is booked, and who stands there</extracomment>
        <translation>%1, junto a %2</translation>
    </message>
    <message>
        <source>%1. Nobody is moved: both stand side by side, marked as a double booking.</source>
        <translation>%1. No se mueve a nadie: ambas quedan una junto a otra, marcadas como cita doble.</translation>
    </message>
    <message>
        <source>One moment: the service is asked.</source>
        <translation>Un momento: se consulta al servicio.</translation>
    </message>
    <message>
        <source>Booked %1 beside %2, %3, %4.</source>
        <extracomment>Patient, who stands there already, time, provider</extracomment>
        <translation>Cita de %1 junto a %2, %3, %4.</translation>
    </message>
    <message>
        <source>It is not sure whether the booking was saved</source>
        <translation>No es seguro que la cita se haya guardado</translation>
    </message>
    <message>
        <source>The booking was not saved</source>
        <translation>La cita no se ha guardado</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came. Try again; it cannot book twice.</source>
        <translation>La conexión se perdió antes de la respuesta. Inténtelo de nuevo; no puede reservarse dos veces.</translation>
    </message>
    <message>
        <source>Closed. Nothing was booked beside %1.</source>
        <translation>Cerrado. No se ha reservado nada junto a %1.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingChanges</name>
    <message>
        <source>%1 now lasts %2, until %3.</source>
        <extracomment>Patient, length, until when</extracomment>
        <translation>%1 dura ahora %2, hasta las %3.</translation>
    </message>
    <message>
        <source>Moved %1 from %2 to %3, %4.</source>
        <extracomment>Patient, old time, new time, provider</extracomment>
        <translation>%1: movida de %2 a %3, %4.</translation>
    </message>
    <message>
        <source>Not possible any more: somebody took the time in the meantime. %1 stays as it is.</source>
        <extracomment>Undo or redo failed: patient</extracomment>
        <translation>Ya no es posible: alguien ha ocupado la hora entretanto. %1 se queda como está.</translation>
    </message>
    <message>
        <source>Not possible any more: somebody else changed %1 in the meantime. Nothing was overwritten.</source>
        <translation>Ya no es posible: otra persona ha cambiado %1 entretanto. No se ha sobrescrito nada.</translation>
    </message>
    <message>
        <source>Not possible any more: the time is gone. %1 stays as it is.</source>
        <translation>Ya no es posible: la hora ya no existe. %1 se queda como está.</translation>
    </message>
    <message>
        <source>%1 stays as it is.</source>
        <translation>%1 se queda como está.</translation>
    </message>
    <message>
        <source>Undo length</source>
        <translation>Deshacer la duración</translation>
    </message>
    <message>
        <source>Undo move</source>
        <translation>Deshacer el traslado</translation>
    </message>
    <message>
        <source>Redo length</source>
        <translation>Rehacer la duración</translation>
    </message>
    <message>
        <source>Redo move</source>
        <translation>Rehacer el traslado</translation>
    </message>
    <message>
        <source>%1 stays at %2.</source>
        <extracomment>Patient, time</extracomment>
        <translation>%1 se queda a las %2.</translation>
    </message>
    <message>
        <source>Somebody else changed the booking a moment ago. Look at it and try again.</source>
        <translation>Otra persona ha cambiado la cita hace un momento. Mírela e inténtelo de nuevo.</translation>
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
    <message numerus="yes">
        <source>Cancelled %n bookings of %1 from %2 on, %3.</source>
        <translation>
            <numerusform>Cancelada %n cita de %1 desde %2, %3.</numerusform>
            <numerusform>Canceladas %n citas de %1 desde %2, %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo cancel</source>
        <translation>Deshacer la cancelación</translation>
    </message>
    <message>
        <source>Redo cancel</source>
        <translation>Rehacer la cancelación</translation>
    </message>
    <message>
        <source>Somebody took %1 in the meantime. Book another time for %2.</source>
        <translation>Alguien ha ocupado %1 entretanto. Reserve otra hora para %2.</translation>
    </message>
    <message>
        <source>The booking stays cancelled</source>
        <translation>La cita sigue cancelada</translation>
    </message>
    <message>
        <source>%1, %2, stays cancelled.</source>
        <translation>%1, %2, sigue cancelada.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings before it are booked again.</source>
        <translation>
            <numerusform>%n cita anterior vuelve a estar reservada.</numerusform>
            <numerusform>%n citas anteriores vuelven a estar reservadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is booked again: %2, %3.</source>
        <extracomment>A cancel was taken back: patient, time, provider</extracomment>
        <translation>%1 vuelve a tener cita: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has all %n bookings again.</source>
        <translation>
            <numerusform>%1 vuelve a tener su %n cita.</numerusform>
            <numerusform>%1 vuelve a tener sus %n citas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>Patient, how the visit stands</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Undo status</source>
        <translation>Deshacer el estado</translation>
    </message>
    <message>
        <source>Redo status</source>
        <translation>Rehacer el estado</translation>
    </message>
    <message>
        <source>Somebody else changed it a moment ago. Look at it and try again.</source>
        <translation>Otra persona lo ha cambiado hace un momento. Mírelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The booking was not changed</source>
        <translation>La cita no se ha cambiado</translation>
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
        <source>Double booked</source>
        <translation>Cita doble</translation>
    </message>
    <message>
        <source>The patient did not come (Enter)</source>
        <translation>El paciente no ha venido (Intro)</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>Reservar otra</translation>
    </message>
    <message>
        <source>Another booking for the same person: choose a free time next (Enter)</source>
        <translation>Otra cita para la misma persona: elija después una hora libre (Intro)</translation>
    </message>
    <message>
        <source>Book beside this…</source>
        <translation>Reservar al lado…</translation>
    </message>
    <message>
        <source>Booking beside this is for managers.</source>
        <translation>Reservar al lado es cosa de responsables.</translation>
    </message>
    <message>
        <source>Leaves the booking as it is (Esc)</source>
        <translation>Deja la cita como está (Esc)</translation>
    </message>
    <message>
        <source>No procedure</source>
        <translation>Sin procedimiento</translation>
    </message>
    <message>
        <source>%1 of %2 in a row</source>
        <extracomment>Which of a row of repeated bookings</extracomment>
        <translation>%1 de %2 de una serie</translation>
    </message>
    <message>
        <source>Booked by %1 on the phone</source>
        <translation>Reservada por %1 por teléfono</translation>
    </message>
    <message>
        <source>The next step of the visit (Enter)</source>
        <translation>El siguiente paso de la visita (Intro)</translation>
    </message>
    <message>
        <source>Back to “%1”</source>
        <extracomment>A step taken by mistake: how the visit stood before</extracomment>
        <translation>Volver a «%1»</translation>
    </message>
    <message>
        <source>The step was taken by mistake (Enter)</source>
        <translation>El paso se dio por error (Intro)</translation>
    </message>
    <message>
        <source>A deliberate double booking, with a reason (Enter)</source>
        <translation>Una cita doble a propósito, con un motivo (Intro)</translation>
    </message>
    <message numerus="yes">
        <source>And the %n following in the row</source>
        <translation>
            <numerusform>Y la %n siguiente de la serie</numerusform>
            <numerusform>Y las %n siguientes de la serie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n bookings</source>
        <translation>
            <numerusform>Cancelar %n cita</numerusform>
            <numerusform>Cancelar %n citas</numerusform>
        </translation>
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
    <message>
        <source>Finish or release the new booking first.</source>
        <translation>Termine o libere primero la cita nueva.</translation>
    </message>
    <message>
        <source>No time held yet</source>
        <translation>Todavía no hay hora retenida</translation>
    </message>
    <message>
        <source>Choose a free time for %1: it is held at once.</source>
        <translation>Elija una hora libre para %1: se retiene al momento.</translation>
    </message>
    <message>
        <source>Double booking is for managers. Ask one, or take a free time.</source>
        <translation>Las citas dobles son cosa de responsables. Pregunte a uno o tome una hora libre.</translation>
    </message>
    <message>
        <source>closed time</source>
        <translation>hora cerrada</translation>
    </message>
    <message>
        <source>the hold of %1</source>
        <extracomment>A person&apos;s or the agent&apos;s hold</extracomment>
        <translation>la retención de %1</translation>
    </message>
    <message>
        <source>The other times are looked up as soon as a time is held.</source>
        <translation>Las demás horas se buscan en cuanto haya una hora retenida.</translation>
    </message>
    <message>
        <source>Looking up the other times…</source>
        <translation>Buscando las demás horas…</translation>
    </message>
    <message>
        <source>The other times could not be looked up.</source>
        <translation>No se han podido buscar las demás horas.</translation>
    </message>
    <message>
        <source>The room or device that the procedure needs is not held.</source>
        <translation>La sala o el aparato que necesita el procedimiento no está retenido.</translation>
    </message>
    <message>
        <source>Pick other times for what is not free, or leave it out.</source>
        <translation>Elija otras horas para lo que no está libre, o déjelo fuera.</translation>
    </message>
    <message>
        <source>One moment: the other times are looked up.</source>
        <translation>Un momento: se buscan las demás horas.</translation>
    </message>
    <message>
        <source>No %1 is free at %2.</source>
        <translation>Ningún recurso «%1» está libre a las %2.</translation>
    </message>
    <message>
        <source>no %1 is free then</source>
        <translation>ningún recurso «%1» está libre entonces</translation>
    </message>
    <message>
        <source>%1 stays held for you without it.</source>
        <translation>%1 sigue retenida para usted sin él.</translation>
    </message>
    <message numerus="yes">
        <source>Booked %1 %n times, from %2 on, %3.</source>
        <translation>
            <numerusform>Reservada %n vez: %1, desde %2, %3.</numerusform>
            <numerusform>Reservada %n veces: %1, desde %2, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times of the row were taken meanwhile</source>
        <translation>
            <numerusform>%n hora de la serie se ha ocupado entretanto</numerusform>
            <numerusform>%n horas de la serie se han ocupado entretanto</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was booked, everything you typed is kept. Pick other times for them in the panel, or leave them out.</source>
        <translation>No se ha reservado nada y se conserva todo lo escrito. Elija otras horas en el panel o déjelas fuera.</translation>
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
        <source>Note for the team</source>
        <translation>Nota para el equipo</translation>
    </message>
    <message>
        <source>Only %1 are held. Take a time with more room, or a shorter length.</source>
        <translation>Solo hay %1 retenidos. Tome una hora con más espacio o una duración menor.</translation>
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
    <message>
        <source>held for you</source>
        <translation>retenido para usted</translation>
    </message>
    <message>
        <source>checked when held</source>
        <translation>se comprueba al retener</translation>
    </message>
    <message>
        <source>%1 is booked already that day: %2, %3, %4.</source>
        <extracomment>Given name, time, procedure, provider</extracomment>
        <translation>%1 ya tiene cita ese día: %2, %3, %4.</translation>
    </message>
    <message>
        <source>No procedure</source>
        <translation>Sin procedimiento</translation>
    </message>
    <message>
        <source>seen %1, %2</source>
        <extracomment>Date and provider of the last visit</extracomment>
        <translation>última visita: %1, %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>known patient</source>
        <translation>paciente conocido</translation>
    </message>
    <message>
        <source>A few words are enough; the history keeps them.</source>
        <translation>Bastan unas palabras; el historial las guarda.</translation>
    </message>
    <message>
        <source>The patient&apos;s name or phone number (Alt P)</source>
        <translation>El nombre o el teléfono del paciente (Alt P)</translation>
    </message>
    <message>
        <source>Room and device</source>
        <translation>Sala y aparato</translation>
    </message>
    <message>
        <source>e.g. urgent, agreed with the doctor</source>
        <translation>p. ej. urgente, acordado con el médico</translation>
    </message>
    <message>
        <source>Reason for the double booking</source>
        <translation>Motivo de la cita doble</translation>
    </message>
    <message>
        <source>Room, repeat, note</source>
        <translation>Sala, repetición, nota</translation>
    </message>
    <message>
        <source>Shows the lesser fields (Space)</source>
        <translation>Muestra los campos menores (Espacio)</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
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
    <message>
        <source>Double booking</source>
        <translation>Cita doble</translation>
    </message>
    <message>
        <source>Asks once more, then books (Ctrl Enter)</source>
        <translation>Pregunta una vez más y reserva (Ctrl Intro)</translation>
    </message>
    <message>
        <source>Book beside…</source>
        <translation>Reservar al lado…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarBanner</name>
    <message>
        <source>Close the banner</source>
        <translation>Cerrar el aviso</translation>
    </message>
    <message>
        <source>Close the banner (Enter)</source>
        <translation>Cerrar el aviso (Intro)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarController</name>
    <message>
        <source>, </source>
        <comment>between rooms and devices</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarFiles</name>
    <message>
        <source>Day sheet %1</source>
        <extracomment>Name of the print job, for the printer&apos;s queue</extracomment>
        <translation>Hoja del día %1</translation>
    </message>
    <message>
        <source>Print day sheet</source>
        <translation>Imprimir la hoja del día</translation>
    </message>
    <message>
        <source>The day sheet was sent to the printer.</source>
        <translation>La hoja del día se ha enviado a la impresora.</translation>
    </message>
    <message>
        <source>The printer did not take the day sheet.</source>
        <translation>La impresora no ha aceptado la hoja del día.</translation>
    </message>
    <message>
        <source>Save day sheet</source>
        <translation>Guardar la hoja del día</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another place.</source>
        <translation>No se ha podido escribir %1. Elija otro lugar.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) imported.</source>
        <translation>
            <numerusform>%n evento importado.</numerusform>
            <numerusform>%n eventos importados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarFilesMenu</name>
    <message>
        <source>Print and files</source>
        <translation>Imprimir y archivos</translation>
    </message>
    <message>
        <source>Print, export and import (Alt F)</source>
        <translation>Imprimir, exportar e importar (Alt F)</translation>
    </message>
    <message>
        <source>Print day sheet…</source>
        <translation>Imprimir la hoja del día…</translation>
    </message>
    <message>
        <source>Save day sheet as PDF…</source>
        <translation>Guardar la hoja del día como PDF…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
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
    <message>
        <source>Not in use, %1 to %2, %3. Book it with a provider (P).</source>
        <extracomment>A room that nobody uses: from, to, name. Only a provider&apos;s time can be booked</extracomment>
        <translation>Sin uso, de %1 a %2, %3. Resérvelo con un profesional (P).</translation>
    </message>
    <message>
        <source>Bookings are moved among the providers. P shows them.</source>
        <translation>Las citas se mueven entre los profesionales. P los muestra.</translation>
    </message>
    <message>
        <source>%1 can be put elsewhere: go to a free time and press Ctrl+V. Esc leaves it where it is.</source>
        <extracomment>Patient. Keys of the keyboard</extracomment>
        <translation>%1 se puede poner en otro lugar: vaya a una hora libre y pulse Ctrl+V. Esc lo deja donde está.</translation>
    </message>
    <message>
        <source>Nothing is marked to be moved. Ctrl+X on a booking marks it.</source>
        <translation>No hay nada marcado para mover. Ctrl+X sobre una cita la marca.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Ha llegado</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Change the length</source>
        <translation>Cambiar la duración</translation>
    </message>
    <message>
        <source>Mark to put elsewhere</source>
        <translation>Marcar para poner en otro lugar</translation>
    </message>
    <message>
        <source>Book beside this…</source>
        <translation>Reservar al lado…</translation>
    </message>
    <message>
        <source>Cancel the booking…</source>
        <translation>Cancelar la cita…</translation>
    </message>
    <message>
        <source>Hold and book</source>
        <translation>Retener y reservar</translation>
    </message>
    <message>
        <source>Put %1 here</source>
        <extracomment>Patient</extracomment>
        <translation>Poner aquí a %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The clocks change</source>
        <translation>Cambia la hora</translation>
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
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Who waits, and who comes today (Alt W)</source>
        <translation>Quién espera y quién viene hoy (Alt W)</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>En espera %1</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month as a title, in the form QLocale::toString understands</extracomment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
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
    <message>
        <source>One month with its load (O)</source>
        <translation>Un mes con su ocupación (O)</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Profesionales</translation>
    </message>
    <message>
        <source>A column for each provider (P)</source>
        <translation>Una columna por profesional (P)</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>A column for each room and device (R)</source>
        <translation>Una columna por sala y aparato (R)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>What the colours of bookings mean (C)</source>
        <translation>Qué significan los colores de las citas (C)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Columns and colours (Space)</source>
        <translation>Columnas y colores (Espacio)</translation>
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
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Date, procedure, how it stands</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1. Shows that day (Enter)</source>
        <translation>%1. Muestra ese día (Intro)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallAuditModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Day and time of an entry: “16 Nov, 11:09:04”</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>en duda</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>enlazada</translation>
    </message>
    <message>
        <source>Entry %1
%2</source>
        <translation>Entrada %1
%2</translation>
    </message>
    <message>
        <source>Sealed within a second</source>
        <translation>Se sella en un segundo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sello</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Cadena</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallAuditPane</name>
    <message>
        <source>Verifying the audit</source>
        <translation>Verificando la auditoría</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Verificar ahora</translation>
    </message>
    <message>
        <source>Who touched this call</source>
        <translation>Quién tocó esta llamada</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all sealed</source>
        <extracomment>“4 entries, all sealed”</extracomment>
        <translation>%1, todas selladas</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not yet sealed</source>
        <translation>
            <numerusform>%1, %n aún sin sellar</numerusform>
            <numerusform>%1, %n aún sin sellar</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 de %2 entradas</translation>
    </message>
    <message>
        <source>Chain verified to entry %1 of %1 at %2</source>
        <translation>Cadena verificada hasta la entrada %1 de %1 a las %2</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1</source>
        <translation>La cadena está rota en la entrada %1</translation>
    </message>
    <message>
        <source>Stopped after %1 entries; they are sound</source>
        <translation>Detenido tras %1 entradas; son correctas</translation>
    </message>
    <message>
        <source>Verifying waits until the service answers.</source>
        <translation>La verificación espera a que el servicio responda.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallBar</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Missed this</source>
        <translation>Falta ocultar</translation>
    </message>
    <message>
        <source>Reveal…</source>
        <translation>Revelar…</translation>
    </message>
    <message>
        <source>Ctrl R</source>
        <translation>Ctrl R</translation>
    </message>
    <message>
        <source>Call %1</source>
        <extracomment>A call by when it began: “Call 11:09”</extracomment>
        <translation>Llamada de las %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Who answered a call and how long it took: “Voxanne, 3 min 12 s”</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n passages redacted</source>
        <translation>
            <numerusform>%n pasaje oculto</numerusform>
            <numerusform>%n pasajes ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to redact</source>
        <translation>Nada que ocultar</translation>
    </message>
    <message>
        <source>Mark words that should have been redacted, then say what they are (M)</source>
        <translation>Marque palabras que debieron ocultarse y diga qué son (M)</translation>
    </message>
    <message>
        <source>Shows what was said, with a reason and your password (Ctrl R)</source>
        <translation>Muestra lo que se dijo, con un motivo y su contraseña (Ctrl R)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallDelegate</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>How a call ended and how long it took: “No booking · 3:12”</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n redacted</source>
        <translation>
            <numerusform>%n oculto</numerusform>
            <numerusform>%n ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to read</source>
        <translation>Nada que leer</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallFacts</name>
    <message>
        <source>Date, kept by policy</source>
        <translation>Fecha, visible por norma</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>About the call</source>
        <translation>Sobre la llamada</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Adónde fue</translation>
    </message>
    <message>
        <source>What was said is gone for good. Only this log is left.</source>
        <translation>Lo que se dijo ha desaparecido para siempre. Solo queda este registro.</translation>
    </message>
    <message numerus="yes">
        <source>%n passages to Contacts, sealed.</source>
        <translation>
            <numerusform>%n pasaje a Contactos, sellado.</numerusform>
            <numerusform>%n pasajes a Contactos, sellados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages to Clinical notes, for admins only.</source>
        <translation>
            <numerusform>%n pasaje a Notas clínicas, solo para administradores.</numerusform>
            <numerusform>%n pasajes a Notas clínicas, solo para administradores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages to the Vault, sealed.</source>
        <translation>
            <numerusform>%n pasaje a la Caja fuerte, sellado.</numerusform>
            <numerusform>%n pasajes a la Caja fuerte, sellados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken out of this call.</source>
        <translation>No se quitó nada de esta llamada.</translation>
    </message>
    <message>
        <source>The original is sealed under the caller’s own key.</source>
        <translation>El original está sellado con la clave propia de quien llamó.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>Terminó porque</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Call id</source>
        <translation>Id. de llamada</translation>
    </message>
    <message>
        <source>Redactor</source>
        <translation>Ocultador</translation>
    </message>
    <message>
        <source>The caller was erased, and with them all that was said.</source>
        <translation>Se borró a quien llamó, y con ello todo lo que se dijo.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallFilters</name>
    <message>
        <source>How the call ended</source>
        <translation>Cómo terminó la llamada</translation>
    </message>
    <message>
        <source>What was redacted</source>
        <translation>Qué se ocultó</translation>
    </message>
    <message>
        <source>When the call was</source>
        <translation>Cuándo fue la llamada</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Cualquier resultado</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Cualquier etiqueta</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day to another</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallListPane</name>
    <message>
        <source>No calls yet. Each call that Voxanne ends arrives here within seconds, redacted.</source>
        <translation>Aún no hay llamadas. Cada llamada que Voxanne termina llega aquí en segundos, con los datos ocultos.</translation>
    </message>
    <message>
        <source>No call fits this search.</source>
        <translation>Ninguna llamada coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Mostrar todas las llamadas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Search the calls</source>
        <translation>Buscar en las llamadas</translation>
    </message>
    <message>
        <source>Words of the calls</source>
        <translation>Palabras de las llamadas</translation>
    </message>
    <message>
        <source>Finds calls by what can be read in them (Ctrl K)</source>
        <translation>Encuentra llamadas por lo que se puede leer en ellas (Ctrl K)</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Borrar (Esc)</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transcripciones</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <extracomment>How many calls the list has</extracomment>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Period, count: “Today, 64 calls”</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What is listed stays as it was.</source>
        <translation>La lista se queda como estaba.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ChainStrip</name>
    <message>
        <source>Verification of the audit</source>
        <translation>Verificación de la auditoría</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop verifying; nothing is changed by it (Esc)</source>
        <translation>Detener la verificación; no cambia nada (Esc)</translation>
    </message>
    <message>
        <source>Verifying the audit…</source>
        <translation>Verificando la auditoría…</translation>
    </message>
    <message>
        <source>Verified %1 of %2 entries</source>
        <translation>Verificadas %1 de %2 entradas</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CheckInModel</name>
    <message>
        <source>Back to expected</source>
        <translation>Volver a esperado</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Ha llegado</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No ha venido</translation>
    </message>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>%n min de retraso</numerusform>
            <numerusform>%n min de retraso</numerusform>
        </translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message numerus="yes">
        <source>waits %n min</source>
        <translation>
            <numerusform>espera desde hace %n min</numerusform>
            <numerusform>espera desde hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>provider, procedure</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1
%2 (Enter)</source>
        <translation>%1
%2 (Intro)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CheckInPane</name>
    <message>
        <source>Who has come?</source>
        <translation>¿Quién ha llegado?</translation>
    </message>
    <message>
        <source>Name of who has come</source>
        <translation>Nombre de quien ha llegado</translation>
    </message>
    <message>
        <source>The start of a name; Enter marks the only one found as arrived (Alt C)</source>
        <translation>El principio de un nombre; Intro marca como llegado al único encontrado (Alt C)</translation>
    </message>
    <message>
        <source>Today&apos;s bookings</source>
        <translation>Citas de hoy</translation>
    </message>
    <message>
        <source>Enter takes the next step, A arrived, P in progress, C completed, N did not come, B back, O opens</source>
        <translation>Intro da el siguiente paso, A ha llegado, P en curso, C completada, N no ha venido, B atrás, O abre</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Cargar de nuevo</translation>
    </message>
    <message>
        <source>Those who were seen or did not come (Space)</source>
        <translation>Quienes ya fueron atendidos o no vinieron (Espacio)</translation>
    </message>
    <message numerus="yes">
        <source>Hide %n finished</source>
        <translation>
            <numerusform>Ocultar %n terminada</numerusform>
            <numerusform>Ocultar %n terminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n finished</source>
        <translation>
            <numerusform>Mostrar %n terminada</numerusform>
            <numerusform>Mostrar %n terminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Today&apos;s bookings could not be loaded. %1</source>
        <translation>No se han podido cargar las citas de hoy. %1</translation>
    </message>
    <message>
        <source>Nobody of this name is booked today.</source>
        <translation>Nadie con ese nombre tiene cita hoy.</translation>
    </message>
    <message>
        <source>Everybody who was booked today has been seen.</source>
        <translation>Todos los que tenían cita hoy han sido atendidos.</translation>
    </message>
    <message>
        <source>Nobody is booked today. Who is booked for today is listed here and can be marked as arrived.</source>
        <translation>Hoy nadie tiene cita. Aquí aparece quien la tiene hoy y se puede marcar como llegado.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: what is chosen and its value, e.g. “Colour: Status”</extracomment>
        <translation>%1: %2</translation>
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
    <name>clinic::ui::ClinicSection</name>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Finest step of the calendar</source>
        <translation>Paso más fino del calendario</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>Después de %n minuto</numerusform>
            <numerusform>Después de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Consoles lock themselves</source>
        <translation>Las consolas se bloquean solas</translation>
    </message>
    <message>
        <source>Without a key or a click for so long; what is typed stays. Ctrl L locks at once.</source>
        <translation>Sin tecla ni clic durante ese tiempo; lo escrito se queda. Ctrl L bloquea al momento.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>It was chosen when the clinic was made. All its times are kept by it.</source>
        <translation>Se eligió al crear la clínica. Todas sus horas se rigen por ella.</translation>
    </message>
    <message numerus="yes">
        <source>Free time is laid anew in steps of %n minutes. What is held or booked stays where it is.</source>
        <translation>
            <numerusform>El tiempo libre se reparte de nuevo en pasos de %n minuto. Lo retenido o reservado se queda donde está.</numerusform>
            <numerusform>El tiempo libre se reparte de nuevo en pasos de %n minutos. Lo retenido o reservado se queda donde está.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookings begin at such a step. Their length comes from the procedure.</source>
        <translation>Las citas empiezan en uno de esos pasos. Su duración viene del procedimiento.</translation>
    </message>
    <message>
        <source>Saved the clinic’s settings.</source>
        <translation>Se han guardado los ajustes de la clínica.</translation>
    </message>
    <message>
        <source>Mask dates in calls, too</source>
        <translation>Ocultar también las fechas en las llamadas</translation>
    </message>
    <message>
        <source>In calls that come in from then on, days of appointments are hidden as well. Dates of birth always are.</source>
        <translation>En las llamadas que lleguen desde entonces también se ocultan los días de las citas. Las fechas de nacimiento, siempre.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ColorPicker</name>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde azulado</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Ciruela</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Pizarra</translation>
    </message>
    <message>
        <source>No colour of its own</source>
        <translation>Sin color propio</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Otro color</translation>
    </message>
    <message>
        <source>Another colour, as #rrggbb</source>
        <translation>Otro color, como #rrggbb</translation>
    </message>
    <message>
        <source>A colour is # and six digits or letters a to f.</source>
        <translation>Un color es # y seis cifras o letras de la a a la f.</translation>
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
    <message>
        <source>No %1 is free at %2</source>
        <extracomment>A kind of room or device, and when</extracomment>
        <translation>Ningún recurso «%1» está libre a las %2</translation>
    </message>
    <message numerus="yes">
        <source>These are free for %n minutes, room and device included:</source>
        <translation>
            <numerusform>Estas están libres durante %n minuto, sala y aparato incluidos:</numerusform>
            <numerusform>Estas están libres durante %n minutos, sala y aparato incluidos:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CoveragePage</name>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>What is masked in calls, by what, and how well it was found in texts never seen before.</source>
        <translation>Qué se oculta en las llamadas, con qué, y lo bien que se halló en textos nunca vistos.</translation>
    </message>
    <message>
        <source>What identifies a person</source>
        <translation>Qué identifica a una persona</translation>
    </message>
    <message>
        <source>not in speech 00</source>
        <translation>no en el habla 00</translation>
    </message>
    <message>
        <source>Phone number, Date of birth</source>
        <translation>Número de teléfono, fecha de nacimiento</translation>
    </message>
    <message>
        <source>How well it is found</source>
        <translation>Lo bien que se halla</translation>
    </message>
    <message>
        <source>Rightly masked 0</source>
        <translation>Ocultado con razón 0</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificadores</translation>
    </message>
    <message>
        <source>What the law names, and what finds it</source>
        <translation>Lo que nombra la ley, y qué lo halla</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Recall and precision by label and source</source>
        <translation>Exhaustividad y precisión por etiqueta y fuente</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n kinds are detected.</source>
        <translation>
            <numerusform>Se detecta %1 de %n tipo.</numerusform>
            <numerusform>Se detectan %1 de %n tipos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured on %1 by character, on sources left out of training.</source>
        <translation>Medido el %1 por caracteres, en fuentes apartadas del entrenamiento.</translation>
    </message>
    <message>
        <source>Redactor %1.</source>
        <translation>Ocultador %1.</translation>
    </message>
    <message numerus="yes">
        <source>Reviewers of this clinic marked %n passages as missed</source>
        <translation>
            <numerusform>Los revisores de esta clínica marcaron %n pasaje como no ocultado</numerusform>
            <numerusform>Los revisores de esta clínica marcaron %n pasajes como no ocultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n as not sensitive.</source>
        <translation>
            <numerusform>y %n como no sensible.</numerusform>
            <numerusform>y %n como no sensibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DateEntry</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>Qt&apos;s pattern of a short day with its year</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DateField</name>
    <message>
        <source>A day more or less with ↑ and ↓, a month with Page Up and Page Down</source>
        <translation>Un día más o menos con ↑ y ↓, un mes con Re Pág y Av Pág</translation>
    </message>
    <message>
        <source>Pick from a month</source>
        <translation>Elegir en un mes</translation>
    </message>
    <message>
        <source>Pick from a month  F4</source>
        <translation>Elegir en un mes  F4</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DateForm</name>
    <message>
        <source>Time off</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>Other hours on one day</source>
        <translation>Otro horario en un día</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>Días enteros</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>Ese día</translation>
    </message>
    <message>
        <source>Time off is not changed: remove it and add another.</source>
        <translation>Una ausencia no se cambia: quítela y añada otra.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Hours of that day instead of its weekday’s</source>
        <translation>Horario de ese día en lugar del de su día de la semana</translation>
    </message>
    <message>
        <source>Shown in the calendar</source>
        <translation>Se muestra en el calendario</translation>
    </message>
    <message>
        <source>A word such as holiday or training. Never a diagnosis: everybody reads it.</source>
        <translation>Una palabra como vacaciones o formación. Nunca un diagnóstico: todos la leen.</translation>
    </message>
    <message>
        <source>Everybody: the clinic is closed</source>
        <translation>Todos: la clínica está cerrada</translation>
    </message>
    <message>
        <source>Other hours are those of one provider. For everybody, take time off.</source>
        <translation>Otro horario es de un solo profesional. Para todos, use una ausencia.</translation>
    </message>
    <message>
        <source>A day is like %1.</source>
        <translation>Un día se escribe como %1.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>A time is like 9:00 or 17:30.</source>
        <translation>Una hora se escribe como 9:00 o 17:30.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Termina antes de empezar.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DatesSection</name>
    <message>
        <source>Time off</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>Añadir una fecha</translation>
    </message>
    <message>
        <source>Every coming day is like its weekday</source>
        <translation>Cada día que viene es como su día de la semana</translation>
    </message>
    <message>
        <source>Holidays of the clinic, time off of a provider, and other hours on single days stand here.</source>
        <translation>Aquí figuran los días festivos de la clínica, las ausencias de un profesional y otros horarios en días sueltos.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>Alguien que se fue</translation>
    </message>
    <message>
        <source>not working</source>
        <translation>no trabaja</translation>
    </message>
    <message>
        <source>New time off or other hours</source>
        <translation>Nueva ausencia u otro horario</translation>
    </message>
    <message>
        <source>Added %1, %2.</source>
        <translation>Añadido: %1, %2.</translation>
    </message>
    <message>
        <source>Saved the hours of %1 on %2.</source>
        <translation>Guardado el horario de %1 del %2.</translation>
    </message>
    <message>
        <source>Removed time off of %1, %2.</source>
        <translation>Quitada la ausencia de %1, %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1 works on %2 as on every such weekday.</source>
        <translation>%1 trabaja el %2 como todos los días de esa semana.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DayChooser</name>
    <message>
        <source>Go to day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>17, fri, +7, +2w</source>
        <translation>17, vie, +7, +2w</translation>
    </message>
    <message>
        <source>A day, or choose one below.</source>
        <translation>Un día, o elija uno abajo.</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>This means no day.</source>
        <translation>Esto no es ningún día.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DayHoursEdit</name>
    <message>
        <source>A time is like 9:00 or 17:30.</source>
        <translation>Una hora se escribe como 9:00 o 17:30.</translation>
    </message>
    <message>
        <source>%1 to %2 ends before it begins.</source>
        <translation>%1 a %2 termina antes de empezar.</translation>
    </message>
    <message>
        <source>%1 to %2 runs into the stretch from %3.</source>
        <translation>%1 a %2 se mete en el tramo desde %3.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>%1: add a stretch</source>
        <translation>%1: añadir un tramo</translation>
    </message>
    <message>
        <source>%1: remove stretch %2</source>
        <translation>%1: quitar el tramo %2</translation>
    </message>
    <message>
        <source>%1, stretch %2, from</source>
        <translation>%1, tramo %2, desde</translation>
    </message>
    <message>
        <source>%1, stretch %2, to</source>
        <translation>%1, tramo %2, hasta</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DaySheetBuilder</name>
    <message>
        <source>Break</source>
        <translation>Descanso</translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n reservada</numerusform>
            <numerusform>%n reservadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Retenido por %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DaySheetPage</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n cita</numerusform>
            <numerusform>%n citas</numerusform>
        </translation>
    </message>
    <message>
        <source>this page %1</source>
        <extracomment>Times of this page of the day sheet: 08:00–13:00</extracomment>
        <translation>esta página %1</translation>
    </message>
    <message>
        <source>Printed %1 at %2. Names of patients: keep out of the waiting room.</source>
        <extracomment>Date and time</extracomment>
        <translation>Impreso el %1 a las %2. Nombres de pacientes: no dejar en la sala de espera.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>A time before the top of the page: since 11:45</extracomment>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>goes on until %1</source>
        <extracomment>Where an appointment that goes on on the next page ends</extracomment>
        <translation>sigue hasta %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>hasta %1</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DayWords</name>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n reservada</numerusform>
            <numerusform>%n reservadas</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing free</source>
        <translation>nada libre</translation>
    </message>
    <message numerus="yes">
        <source>%n min free</source>
        <translation>
            <numerusform>%n min libre</numerusform>
            <numerusform>%n min libres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h free</source>
        <extracomment>Hours that can still be booked: “6.5 h free”</extracomment>
        <translation>%1 h libres</translation>
    </message>
    <message>
        <source>light</source>
        <translation>poco</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>bastante</translation>
    </message>
    <message>
        <source>full</source>
        <translation>lleno</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>time off</source>
        <translation>ausencia</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Provider, why away: “Dr Shah: training”</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not working</source>
        <translation>no trabaja</translation>
    </message>
    <message>
        <source>other hours</source>
        <translation>otro horario</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>Booked, free, how full: “23 booked · 6 h free · busy”</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Reports of calls as the voice provider delivered them. Nothing of their content is shown.</source>
        <translation>Informes de llamadas tal como los entregó el proveedor de voz. No se muestra nada de su contenido.</translation>
    </message>
    <message>
        <source>Which deliveries</source>
        <translation>Qué entregas</translation>
    </message>
    <message>
        <source>Which deliveries are listed</source>
        <translation>Qué entregas se listan</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonadas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Worked off</source>
        <translation>Procesadas</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Question of the agent</source>
        <translation>Pregunta del agente</translation>
    </message>
    <message>
        <source>worked off 00</source>
        <translation>procesada 00</translation>
    </message>
    <message>
        <source>Nothing was given up</source>
        <translation>No se abandonó nada</translation>
    </message>
    <message>
        <source>No such delivery</source>
        <translation>No hay ninguna entrega así</translation>
    </message>
    <message>
        <source>Reports that cannot be worked off after several tries would stand here, to be sent through once more.</source>
        <translation>Aquí estarían los informes que no se pueden procesar tras varios intentos, para enviarlos de nuevo.</translation>
    </message>
    <message>
        <source>Reports stand here from when they come until they are worked off.</source>
        <translation>Los informes están aquí desde que llegan hasta que se procesan.</translation>
    </message>
    <message numerus="yes">
        <source>Replay %n</source>
        <translation>
            <numerusform>Repetir %n</numerusform>
            <numerusform>Repetir %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Work it off once more (R)</source>
        <translation>Procesarla otra vez (R)</translation>
    </message>
    <message>
        <source>Choose one that was given up, then replay it (R)</source>
        <translation>Elija una abandonada y repítala (R)</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are worked off once more. F5 shows what came of it.</source>
        <translation>
            <numerusform>%n entrega se procesa otra vez. F5 muestra el resultado.</numerusform>
            <numerusform>%n entregas se procesan otra vez. F5 muestra el resultado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::DeliveryModel</name>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué falla</translation>
    </message>
    <message>
        <source>tries again</source>
        <translation>se reintenta</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>worked off</source>
        <translation>procesada</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonada</translation>
    </message>
    <message>
        <source>next try at %1</source>
        <extracomment>What is wrong, and when it is tried again</extracomment>
        <translation>próximo intento a las %1</translation>
    </message>
    <message>
        <source>%1; next try at %2</source>
        <translation>%1; próximo intento a las %2</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DuePane</name>
    <message>
        <source>See what would go</source>
        <translation>Ver qué se iría</translation>
    </message>
    <message>
        <source>Delete it now…</source>
        <translation>Eliminarlo ahora…</translation>
    </message>
    <message>
        <source>Counts what is older than it may get; deletes nothing</source>
        <translation>Cuenta lo que supera su plazo; no elimina nada</translation>
    </message>
    <message>
        <source>What is due, of every class</source>
        <translation>Lo que toca, de cada clase</translation>
    </message>
    <message>
        <source>It is deleted once a day by itself. Here you see it before, and need not wait.</source>
        <translation>Se elimina solo una vez al día. Aquí lo ve antes y no hace falta esperar.</translation>
    </message>
    <message>
        <source>See first what would go</source>
        <translation>Vea primero qué se iría</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>No toca eliminar nada</translation>
    </message>
    <message>
        <source>Asks once more; what is deleted cannot be brought back</source>
        <translation>Pregunta otra vez; lo eliminado no se puede recuperar</translation>
    </message>
    <message>
        <source>Deleted what was due.</source>
        <translation>Eliminado lo que tocaba.</translation>
    </message>
    <message>
        <source>Nothing is older than it may get.</source>
        <translation>Nada supera su plazo.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows would be deleted now:</source>
        <translation>
            <numerusform>Ahora se eliminaría %n fila:</numerusform>
            <numerusform>Ahora se eliminarían %n filas:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were deleted:</source>
        <translation>
            <numerusform>Se eliminó %n fila:</numerusform>
            <numerusform>Se eliminaron %n filas:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n rows for good?</source>
        <translation>
            <numerusform>¿Eliminar %n fila para siempre?</numerusform>
            <numerusform>¿Eliminar %n filas para siempre?</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot be brought back.</source>
        <translation>No se pueden recuperar.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlas</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Last deleted on %1.</source>
        <translation>Última eliminación: %1.</translation>
    </message>
    <message>
        <source>Nothing was ever deleted.</source>
        <translation>Nunca se eliminó nada.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::EditorPane</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Go back to what is stored</source>
        <translation>Volver a lo guardado</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Save (Ctrl S)</source>
        <translation>Guardar (Ctrl S)</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
</context>
<context>
    <name>clinic::ui::EraseDialog</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Borrar a una persona</translation>
    </message>
    <message>
        <source>Erase %1 for good?</source>
        <translation>¿Borrar a %1 para siempre?</translation>
    </message>
    <message>
        <source>The person’s key is destroyed: name, phone, notes, calls and all that is sealed under it can never be read again, not from a backup either. Past bookings stay as times without a person. A certificate says what was erased.</source>
        <translation>Se destruye la clave de la persona: nombre, teléfono, notas, llamadas y todo lo sellado con ella no se podrá leer nunca más, tampoco desde una copia de seguridad. Las citas pasadas quedan como horas sin persona. Un certificado dice qué se borró.</translation>
    </message>
    <message>
        <source>It goes into the audit. Write no name into it: “asked for it by letter of 12 May”.</source>
        <translation>Consta en la auditoría. No escriba ningún nombre: «lo pidió por carta del 12 de mayo».</translation>
    </message>
    <message>
        <source>Keep the person</source>
        <translation>Conservar a la persona</translation>
    </message>
    <message>
        <source>Nothing is erased (Esc)</source>
        <translation>No se borra nada (Esc)</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Destroys the person’s key; it cannot be undone (Alt E)</source>
        <translation>Destruye la clave de la persona; no se puede deshacer (Alt E)</translation>
    </message>
    <message>
        <source>Say why; the audit keeps it.</source>
        <translation>Diga por qué; la auditoría lo guarda.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ErasureModel</name>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>Qué se fue</translation>
    </message>
    <message>
        <source>Audit entry</source>
        <translation>Entrada de auditoría</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A kind of data and how many rows of it: “Clinical notes 3”</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ExportPage</name>
    <message>
        <source>Calendar file (.ics), for phones and other calendars</source>
        <translation>Archivo de calendario (.ics), para teléfonos y otros calendarios</translation>
    </message>
    <message>
        <source>Table (.csv), for spreadsheets</source>
        <translation>Tabla (.csv), para hojas de cálculo</translation>
    </message>
    <message>
        <source>The day shown</source>
        <translation>El día mostrado</translation>
    </message>
    <message>
        <source>Its week</source>
        <translation>Su semana</translation>
    </message>
    <message>
        <source>Its month</source>
        <translation>Su mes</translation>
    </message>
    <message>
        <source>The next 4 weeks</source>
        <translation>Las próximas 4 semanas</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Names, phone numbers and notes</source>
        <translation>Nombres, teléfonos y notas</translation>
    </message>
    <message>
        <source>Initials and procedures</source>
        <translation>Iniciales y procedimientos</translation>
    </message>
    <message>
        <source>Busy, and nothing else</source>
        <translation>Ocupado, y nada más</translation>
    </message>
    <message>
        <source>Save file…</source>
        <translation>Guardar archivo…</translation>
    </message>
    <message>
        <source>Choose where the file goes (Ctrl Enter)</source>
        <translation>Elegir dónde va el archivo (Ctrl Intro)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
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
        <source>What it tells</source>
        <translation>Qué cuenta</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>The file holds names, phone numbers and notes in the open. Keep it where only the clinic&apos;s people get at it. The export is recorded.</source>
        <translation>El archivo contiene nombres, teléfonos y notas a la vista. Guárdelo donde solo llegue el personal de la clínica. La exportación queda registrada.</translation>
    </message>
    <message>
        <source>The file holds initials and procedures, no phone numbers and no notes. The export is recorded.</source>
        <translation>El archivo contiene iniciales y procedimientos, sin teléfonos ni notas. La exportación queda registrada.</translation>
    </message>
    <message>
        <source>The file tells only when somebody is busy. The export is recorded.</source>
        <translation>El archivo solo dice cuándo alguien está ocupado. La exportación queda registrada.</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Archivos de calendario (*.ics)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Guardar la exportación</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>No se ha podido escribir el archivo</translation>
    </message>
    <message>
        <source>%1. Choose another place.</source>
        <translation>%1. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FileSaver</name>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>JSON data (*.json)</source>
        <translation>Datos JSON (*.json)</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>No se ha podido escribir el archivo</translation>
    </message>
    <message>
        <source>%1. Choose another place.</source>
        <translation>%1. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FilesDialog</name>
    <message>
        <source>Calendar files</source>
        <translation>Archivos de calendario</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Out of the calendar (Ctrl E)</source>
        <translation>Sacar del calendario (Ctrl E)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Into the calendar (Ctrl I)</source>
        <translation>Meter en el calendario (Ctrl I)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back to the calendar (Esc)</source>
        <translation>Volver al calendario (Esc)</translation>
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
    <name>clinic::ui::GridGhost</name>
    <message>
        <source>Somebody changed this booking; it stays as it is now</source>
        <translation>Otra persona ha cambiado esta cita; se queda como está ahora</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>No se muestra</translation>
    </message>
    <message>
        <source>A booking is moved among the providers (P)</source>
        <translation>Una cita se mueve entre los profesionales (P)</translation>
    </message>
    <message>
        <source>Not free for so long</source>
        <extracomment>Beside the pointer: who or what stands in the way, e.g. “Not free: Leon Abara”</extracomment>
        <translation>No hay tanto tiempo libre</translation>
    </message>
    <message>
        <source>Not free: %1</source>
        <translation>Ocupado: %1</translation>
    </message>
    <message>
        <source>Not working then</source>
        <translation>A esa hora no trabaja</translation>
    </message>
    <message>
        <source>Already past</source>
        <translation>Ya ha pasado</translation>
    </message>
    <message>
        <source>No %1 is free then</source>
        <extracomment>A kind of room or device, e.g. “No laser is free then”</extracomment>
        <translation>Ningún recurso «%1» está libre entonces</translation>
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
    <name>clinic::ui::HistoryWords</name>
    <message>
        <source>Moved</source>
        <translation>Movida</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Movida: %1</translation>
    </message>
    <message>
        <source>Length or provider changed</source>
        <translation>Cambió la duración o el profesional</translation>
    </message>
    <message>
        <source>Moved from %1 to %2</source>
        <translation>Movida de %1 a %2</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>How the visit stood, and how it stands</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservada</translation>
    </message>
    <message>
        <source>Booked: %1</source>
        <translation>Reservada: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Cancelada: %1</translation>
    </message>
    <message>
        <source>Booked again</source>
        <translation>Reservada de nuevo</translation>
    </message>
    <message>
        <source>Booked again: %1</source>
        <translation>Reservada de nuevo: %1</translation>
    </message>
    <message>
        <source>Booked beside another</source>
        <translation>Reservada junto a otra</translation>
    </message>
    <message>
        <source>Booked beside another: %1</source>
        <translation>Reservada junto a otra: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Cambiada: %1</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <extracomment>Date, time, who</extracomment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
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
    <name>clinic::ui::IdentifierModel</name>
    <message>
        <source>Law</source>
        <translation>Ley</translation>
    </message>
    <message>
        <source>What identifies</source>
        <translation>Qué identifica</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Masked as</source>
        <translation>Se oculta como</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Lo halla</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportModel</name>
    <message>
        <source>%1. %2</source>
        <comment>outcome, why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué pasa con él</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportPage</name>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>A calendar file (.ics) of another program (Alt O)</source>
        <translation>Un archivo de calendario (.ics) de otro programa (Alt O)</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
    <message>
        <source>Only as the file says</source>
        <translation>Solo como dice el archivo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Book, move and cancel as listed (Ctrl Enter)</source>
        <translation>Reservar, mover y cancelar según la lista (Ctrl Intro)</translation>
    </message>
    <message>
        <source>Choose a calendar file (.ics), as other calendar programs export it. You see what would happen to every event before anything is booked.</source>
        <translation>Elija un archivo de calendario (.ics), como los que exportan otros programas. Verá qué pasaría con cada evento antes de reservar nada.</translation>
    </message>
    <message>
        <source>Events of the file</source>
        <translation>Eventos del archivo</translation>
    </message>
    <message>
        <source>Provider, where the file names none</source>
        <translation>Profesional, si el archivo no nombra ninguno</translation>
    </message>
    <message>
        <source>Procedure, where the file names none</source>
        <translation>Procedimiento, si el archivo no nombra ninguno</translation>
    </message>
    <message>
        <source>Import a calendar</source>
        <translation>Importar un calendario</translation>
    </message>
    <message>
        <source>Calendar files (*.ics *.ical *.ifb);;All files (*)</source>
        <translation>Archivos de calendario (*.ics *.ical *.ifb);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>No se ha podido leer el archivo</translation>
    </message>
    <message>
        <source>%1. Choose another one.</source>
        <translation>%1. Elija otro.</translation>
    </message>
    <message>
        <source>The file is too long</source>
        <translation>El archivo es demasiado largo</translation>
    </message>
    <message>
        <source>A calendar file may have 1 MiB. Export a shorter time in the other program.</source>
        <translation>Un archivo de calendario puede tener 1 MiB. Exporte un periodo más corto en el otro programa.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n event(s)</source>
        <translation>
            <numerusform>Importar %n evento</numerusform>
            <numerusform>Importar %n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) met a conflict and changed nothing: book them by hand.</source>
        <translation>
            <numerusform>%n evento encontró un conflicto y no cambió nada: resérvelo a mano.</numerusform>
            <numerusform>%n eventos encontraron un conflicto y no cambiaron nada: resérvelos a mano.</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar shows them now.</source>
        <translation>El calendario ya los muestra.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) imported</source>
        <translation>
            <numerusform>%n evento importado</numerusform>
            <numerusform>%n eventos importados</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a calendar file</source>
        <translation>Esto no es un archivo de calendario</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose an .ics file, as other calendar programs export it.</source>
        <translation>No se ha cambiado nada. Elija un archivo .ics, como los que exportan otros programas.</translation>
    </message>
    <message>
        <source>There is too much in this file</source>
        <translation>Hay demasiado en este archivo</translation>
    </message>
    <message>
        <source>Nothing was changed. At most 500 events that lie ahead can be imported at once: export a shorter time in the other program.</source>
        <translation>No se ha cambiado nada. Se pueden importar a la vez como máximo 500 eventos futuros: exporte un periodo más corto en el otro programa.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportWords</name>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocida</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movida</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Outside hours</source>
        <translation>Fuera de horario</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Booked.</source>
        <translation>Reservada.</translation>
    </message>
    <message>
        <source>This time is free.</source>
        <translation>Esta hora está libre.</translation>
    </message>
    <message>
        <source>Moved to this time.</source>
        <translation>Movida a esta hora.</translation>
    </message>
    <message>
        <source>The booking here moves to this time.</source>
        <translation>La cita de aquí se mueve a esta hora.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelada.</translation>
    </message>
    <message>
        <source>The booking here will be cancelled.</source>
        <translation>La cita de aquí se cancelará.</translation>
    </message>
    <message>
        <source>No phone number in it. Book it by hand.</source>
        <translation>No trae teléfono. Resérvela a mano.</translation>
    </message>
    <message>
        <source>No name in it. Book it by hand.</source>
        <translation>No trae nombre. Resérvela a mano.</translation>
    </message>
    <message>
        <source>No procedure in it. Choose one above.</source>
        <translation>No trae procedimiento. Elija uno arriba.</translation>
    </message>
    <message>
        <source>No provider in it. Choose one above.</source>
        <translation>No trae profesional. Elija uno arriba.</translation>
    </message>
    <message>
        <source>Shorter than its procedure. Book it by hand.</source>
        <translation>Más corta que su procedimiento. Resérvela a mano.</translation>
    </message>
    <message>
        <source>An all-day event is no appointment.</source>
        <translation>Un evento de todo el día no es una cita.</translation>
    </message>
    <message>
        <source>Changed here since. It stays as it is here.</source>
        <translation>Ha cambiado aquí desde entonces. Se queda como está aquí.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nada que hacer.</translation>
    </message>
    <message>
        <source>Nobody works then.</source>
        <translation>Nadie trabaja entonces.</translation>
    </message>
    <message>
        <source>Something is missing or wrong in it. Book it by hand.</source>
        <translation>Le falta algo o tiene algo mal. Resérvela a mano.</translation>
    </message>
    <message>
        <source>The file does not say clearly when it is.</source>
        <translation>El archivo no dice claramente cuándo es.</translation>
    </message>
    <message>
        <source>Another event of the file has this time.</source>
        <translation>Otro evento del archivo tiene esta hora.</translation>
    </message>
    <message>
        <source>%1 has this time.</source>
        <translation>%1 tiene esta hora.</translation>
    </message>
    <message>
        <source>This time is taken.</source>
        <translation>Esta hora está ocupada.</translation>
    </message>
    <message>
        <source>Free with %1: %2</source>
        <extracomment>Provider and times: “Free with Dr Shah: 14:15, 14:45, 15:30”</extracomment>
        <translation>Libre con %1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Day and times: “Tue 24 Nov, 14:00–14:30”</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n conocida</numerusform>
            <numerusform>%n conocidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n movida</numerusform>
            <numerusform>%n movidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelada</numerusform>
            <numerusform>%n canceladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflicto</numerusform>
            <numerusform>%n conflictos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside hours</source>
        <translation>
            <numerusform>%n fuera de horario</numerusform>
            <numerusform>%n fuera de horario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation>
            <numerusform>%n incompleto</numerusform>
            <numerusform>%n incompletos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n ilegible</numerusform>
            <numerusform>%n ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this file lies ahead.</source>
        <translation>Nada en este archivo queda por delante.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Every person has a key of their own, wrapped under the clinic’s, which lies under the master key.</source>
        <translation>Cada persona tiene su propia clave, envuelta con la de la clínica, que está bajo la clave maestra.</translation>
    </message>
    <message>
        <source>Persons’ keys wrapped anew</source>
        <translation>Claves de personas envueltas de nuevo</translation>
    </message>
    <message>
        <source>Make a new key…</source>
        <translation>Crear una clave nueva…</translation>
    </message>
    <message>
        <source>A new key costs nothing and stops nobody: new things are sealed under it at once, and persons’ keys are wrapped anew one after the other while everybody works on. Older keys only open what they once sealed. The keys by which persons are searched stay.</source>
        <translation>Una clave nueva no cuesta nada ni detiene a nadie: lo nuevo se sella con ella al momento y las claves de las personas se envuelven de nuevo una tras otra mientras todos trabajan. Las claves antiguas solo abren lo que sellaron. Las claves con que se buscan personas se quedan.</translation>
    </message>
    <message>
        <source>Clinic’s key, version %1</source>
        <translation>Clave de la clínica, versión %1</translation>
    </message>
    <message>
        <source>Made today, %1.</source>
        <translation>Creada hoy, %1.</translation>
    </message>
    <message numerus="yes">
        <source>Made %n days ago, %1.</source>
        <translation>
            <numerusform>Creada hace %n día, %1.</numerusform>
            <numerusform>Creada hace %n días, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 persons’ keys are wrapped under it; the rest follow.</source>
        <translation>%1 de %2 claves de personas están envueltas con ella; las demás siguen.</translation>
    </message>
    <message>
        <source>All %1 persons’ keys are wrapped under it.</source>
        <translation>Las %1 claves de personas están envueltas con ella.</translation>
    </message>
    <message>
        <source>All persons’ keys are wrapped under the new key.</source>
        <translation>Todas las claves de personas están envueltas con la clave nueva.</translation>
    </message>
    <message>
        <source>One is being brought in already</source>
        <translation>Ya se está introduciendo una</translation>
    </message>
    <message>
        <source>Asks once more, then makes it</source>
        <translation>Pregunta otra vez y luego la crea</translation>
    </message>
    <message>
        <source>Make a new key for the clinic?</source>
        <translation>¿Crear una clave nueva para la clínica?</translation>
    </message>
    <message>
        <source>Everybody works on meanwhile. It is recorded.</source>
        <translation>Mientras, todos siguen trabajando. Queda registrado.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Crear una clave nueva</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>The clinic’s key is version %1 now.</source>
        <translation>La clave de la clínica es ahora la versión %1.</translation>
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
        <source>day, week, month</source>
        <translation>día, semana, mes</translation>
    </message>
    <message>
        <source>go to a day</source>
        <translation>ir a un día</translation>
    </message>
    <message>
        <source>providers, rooms and devices</source>
        <translation>profesionales, salas y aparatos</translation>
    </message>
    <message>
        <source>what the colours mean</source>
        <translation>qué significan los colores</translation>
    </message>
    <message>
        <source>larger, smaller hours</source>
        <translation>horas más altas, más bajas</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>waiting list</source>
        <translation>lista de espera</translation>
    </message>
    <message>
        <source>check-in list</source>
        <translation>lista de llegadas</translation>
    </message>
    <message>
        <source>shorter, longer</source>
        <translation>más corta, más larga</translation>
    </message>
    <message>
        <source>cut, and paste with Ctrl V</source>
        <translation>cortar, y pegar con Ctrl V</translation>
    </message>
    <message>
        <source>book beside it (managers)</source>
        <translation>reservar al lado (responsables)</translation>
    </message>
    <message>
        <source>next step of the visit</source>
        <translation>siguiente paso de la visita</translation>
    </message>
    <message>
        <source>arrived, in progress, completed</source>
        <translation>ha llegado, en curso, completada</translation>
    </message>
    <message>
        <source>no-show, back to booked</source>
        <translation>no ha venido, volver a reservada</translation>
    </message>
    <message>
        <source>open the booking</source>
        <translation>abrir la cita</translation>
    </message>
    <message>
        <source>find a person</source>
        <translation>buscar a una persona</translation>
    </message>
    <message>
        <source>print the day</source>
        <translation>imprimir el día</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportar</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importar</translation>
    </message>
    <message>
        <source>take back the last change</source>
        <translation>deshacer el último cambio</translation>
    </message>
    <message>
        <source>do it again</source>
        <translation>hacerlo otra vez</translation>
    </message>
    <message>
        <source>lock now</source>
        <translation>bloquear ahora</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>administración</translation>
    </message>
    <message>
        <source>next section</source>
        <translation>sección siguiente</translation>
    </message>
    <message>
        <source>add</source>
        <translation>añadir</translation>
    </message>
    <message>
        <source>save</source>
        <translation>guardar</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Lista de llegadas</translation>
    </message>
    <message>
        <source>transcripts</source>
        <translation>transcripciones</translation>
    </message>
    <message>
        <source>search the calls</source>
        <translation>buscar en las llamadas</translation>
    </message>
    <message>
        <source>read the call; about the chip</source>
        <translation>leer la llamada; sobre la etiqueta</translation>
    </message>
    <message>
        <source>next chip, back with Shift</source>
        <translation>etiqueta siguiente, con Mayús la anterior</translation>
    </message>
    <message>
        <source>next word found, back with Shift</source>
        <translation>palabra hallada siguiente, con Mayús la anterior</translation>
    </message>
    <message>
        <source>missed this: redact what is marked</source>
        <translation>falta ocultar: oculta lo marcado</translation>
    </message>
    <message>
        <source>another label for the chip</source>
        <translation>otra clase para la etiqueta</translation>
    </message>
    <message>
        <source>not sensitive (admins)</source>
        <translation>no sensible (administradores)</translation>
    </message>
    <message>
        <source>reveal (admins)</source>
        <translation>revelar (administradores)</translation>
    </message>
    <message>
        <source>verify the audit</source>
        <translation>verificar la auditoría</translation>
    </message>
    <message>
        <source>replay a delivery</source>
        <translation>repetir una entrega</translation>
    </message>
    <message>
        <source>look anew</source>
        <translation>mirar de nuevo</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transcripciones</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ListPane</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>You see what was there a while ago.</source>
        <translation>Ve lo que había hace un rato.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Iniciar sesión como otra persona</translation>
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
        <source>Locked. Everything you typed is kept; times you hold go on counting.</source>
        <translation>Bloqueado. Se conserva todo lo escrito; el tiempo de lo que retiene sigue corriendo.</translation>
    </message>
    <message>
        <source>Your session has ended. Everything you typed is kept: sign in again to go on.</source>
        <translation>Su sesión ha terminado. Se conserva todo lo escrito: inicie la sesión de nuevo para seguir.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sesión terminada</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Your password is missing.</source>
        <translation>Falta su contraseña.</translation>
    </message>
    <message>
        <source>The clinic’s service does not answer, so the password cannot be checked. Everything you typed is kept; try again in a moment.</source>
        <translation>El servicio de la clínica no responde, así que no se puede comprobar la contraseña. Se conserva todo lo escrito; inténtelo de nuevo en un momento.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong password. %n tries left, then a pause.</source>
        <translation>
            <numerusform>Contraseña incorrecta. Queda %n intento; después, una pausa.</numerusform>
            <numerusform>Contraseña incorrecta. Quedan %n intentos; después, una pausa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>Contraseña incorrecta.</translation>
    </message>
    <message>
        <source>Something here is not saved</source>
        <translation>Aquí hay algo sin guardar</translation>
    </message>
    <message>
        <source>It is lost when somebody else signs in.</source>
        <translation>Se pierde si otra persona inicia la sesión.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Lose it</source>
        <translation>Perderlo</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MeasuredModel</name>
    <message>
        <source>What is masked</source>
        <translation>Qué se oculta</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>Leaked</source>
        <translation>Escapado</translation>
    </message>
    <message>
        <source>Rightly masked</source>
        <translation>Ocultado con razón</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
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
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Intro)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MonthModel</name>
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Intro)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MonthView</name>
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
    <name>clinic::ui::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutsideBookings</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing was cancelled. Move or cancel them in the calendar:</source>
        <translation>No se ha cancelado nada. Muévalas o cancélelas en el calendario:</translation>
    </message>
    <message>
        <source>Nothing was cancelled. Move or cancel them in the calendar; these come first:</source>
        <translation>No se ha cancelado nada. Muévalas o cancélelas en el calendario; estas son las primeras:</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n bookings now lie outside the hours</source>
        <translation>
            <numerusform>Guardado. %n cita queda ahora fuera del horario</numerusform>
            <numerusform>Guardado. %n citas quedan ahora fuera del horario</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::OverbookDialog</name>
    <message>
        <source>Double booking</source>
        <translation>Cita doble</translation>
    </message>
    <message>
        <source>Book two patients at %1?</source>
        <translation>¿Citar a dos pacientes a las %1?</translation>
    </message>
    <message>
        <source>%1 and %2 will both be with %3 at %4. The reason goes into the history and the audit.</source>
        <extracomment>New patient, who is there already, provider, time</extracomment>
        <translation>%1 y %2 estarán ambos con %3 a las %4. El motivo queda en el historial y en la auditoría.</translation>
    </message>
    <message>
        <source>Do not book</source>
        <translation>No reservar</translation>
    </message>
    <message>
        <source>Back to the form, nothing is lost (Esc)</source>
        <translation>Volver al formulario, no se pierde nada (Esc)</translation>
    </message>
    <message>
        <source>Double book %1</source>
        <translation>Cita doble para %1</translation>
    </message>
    <message>
        <source>Books %1 beside %2 (Alt D)</source>
        <translation>Reserva a %1 junto a %2 (Alt D)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PaneTab</name>
    <message>
        <source>%1, %2</source>
        <comment>list, how many are in it</comment>
        <translation>%1, %2</translation>
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
    <name>clinic::ui::PasswordPage</name>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message numerus="yes">
        <source>New password, %n characters or more</source>
        <translation>
            <numerusform>Contraseña nueva, %n carácter o más</numerusform>
            <numerusform>Contraseña nueva, %n caracteres o más</numerusform>
        </translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out.</source>
        <translation>Aquí sigue con la sesión iniciada. En todos los demás sitios se cierra.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Iguales.</translation>
    </message>
    <message>
        <source>Not the same yet.</source>
        <translation>Todavía no son iguales.</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Las dos contraseñas nuevas son distintas.</translation>
    </message>
    <message>
        <source>Your current password is missing.</source>
        <translation>Falta su contraseña actual.</translation>
    </message>
    <message numerus="yes">
        <source>This is not your current password. %n tries left, then a pause.</source>
        <translation>
            <numerusform>Esta no es su contraseña actual. Queda %n intento; después, una pausa.</numerusform>
            <numerusform>Esta no es su contraseña actual. Quedan %n intentos; después, una pausa.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not your current password.</source>
        <translation>Esta no es su contraseña actual.</translation>
    </message>
    <message>
        <source>The service does not take this password. Try another one.</source>
        <translation>El servicio no acepta esta contraseña. Pruebe otra.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientDelegate</name>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientField</name>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
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
    <message>
        <source>Name or phone, or the start of it</source>
        <translation>Nombre o teléfono, o su comienzo</translation>
    </message>
    <message>
        <source>Known to the clinic</source>
        <translation>Conocido en la clínica</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientHistory</name>
    <message>
        <source>%1’s other bookings</source>
        <extracomment>A person&apos;s given name</extracomment>
        <translation>Otras citas de %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier ones</source>
        <translation>
            <numerusform>y %n anterior</numerusform>
            <numerusform>y %n anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>No procedure</source>
        <translation>Sin procedimiento</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientSearch</name>
    <message>
        <source>People found</source>
        <translation>Personas encontradas</translation>
    </message>
    <message>
        <source>Bookings of this person</source>
        <translation>Citas de esta persona</translation>
    </message>
    <message>
        <source>Find a person&apos;s bookings</source>
        <translation>Buscar las citas de una persona</translation>
    </message>
    <message>
        <source>Name or phone number of a patient</source>
        <translation>Nombre o teléfono de un paciente</translation>
    </message>
    <message>
        <source>Two letters or digits are enough.</source>
        <translation>Bastan dos letras o cifras.</translation>
    </message>
    <message>
        <source>The search did not answer. Type on to try again.</source>
        <translation>La búsqueda no ha respondido. Siga escribiendo para intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Nobody here has this name or number.</source>
        <translation>Nadie aquí tiene este nombre o número.</translation>
    </message>
    <message>
        <source>%1, %2 · %3 · %4</source>
        <extracomment>A booking in a list: day, time, procedure, provider</extracomment>
        <translation>%1, %2 · %3 · %4</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>No procedure</source>
        <translation>Sin procedimiento</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The bookings could not be loaded. Press Enter to try again.</source>
        <translation>No se han podido cargar las citas. Pulse Intro para intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>No bookings, past or coming.</source>
        <translation>Sin citas, pasadas ni futuras.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PeriodPopup</name>
    <message>
        <source>From which day to which</source>
        <translation>De qué día a qué día</translation>
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
        <source>Show these days</source>
        <translation>Mostrar estos días</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PersonButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
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
    <message>
        <source>Theme, password, lock and sign out</source>
        <translation>Tema, contraseña, bloqueo y cierre de sesión</translation>
    </message>
    <message>
        <source>Change your password…</source>
        <translation>Cambiar su contraseña…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PersonFinder</name>
    <message>
        <source>Find a person</source>
        <translation>Buscar una persona</translation>
    </message>
    <message>
        <source>Name or phone number</source>
        <translation>Nombre o número de teléfono</translation>
    </message>
    <message>
        <source>Find somebody else (Esc)</source>
        <translation>Buscar a otra persona (Esc)</translation>
    </message>
    <message>
        <source>Persons found</source>
        <translation>Personas halladas</translation>
    </message>
    <message>
        <source>Two letters or digits are enough. Searching is recorded.</source>
        <translation>Bastan dos letras o cifras. La búsqueda queda registrada.</translation>
    </message>
    <message>
        <source>Unnamed caller</source>
        <translation>Persona sin nombre</translation>
    </message>
    <message>
        <source>Nobody of that name or number is known here.</source>
        <translation>Aquí no se conoce a nadie con ese nombre o número.</translation>
    </message>
    <message numerus="yes">
        <source>%n persons found.</source>
        <translation>
            <numerusform>%n persona hallada.</numerusform>
            <numerusform>%n personas halladas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::PersonPane</name>
    <message>
        <source>A copy of everything</source>
        <translation>Una copia de todo</translation>
    </message>
    <message>
        <source>Bookings with their history, notes, waiting list, calls with their words, clinical notes, and who read what of it. The PDF is for the person, the JSON for another clinic’s program. Taking it is recorded.</source>
        <translation>Citas con su historial, notas, lista de espera, llamadas con sus palabras, notas clínicas y quién leyó qué. El PDF es para la persona, el JSON para el programa de otra clínica. Tomarla queda registrado.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Guardar como JSON…</translation>
    </message>
    <message>
        <source>Who read it</source>
        <translation>Quién lo leyó</translation>
    </message>
    <message>
        <source>Show the audit’s entries about this person</source>
        <translation>Mostrar las entradas de la auditoría sobre esta persona</translation>
    </message>
    <message>
        <source>To be forgotten</source>
        <translation>Ser olvidado</translation>
    </message>
    <message>
        <source>Erasing destroys the person’s key, so that nothing sealed under it can be read again, wherever it lies. The audit still verifies, and a certificate says what was erased where.</source>
        <translation>Borrar destruye la clave de la persona, de modo que nada sellado con ella se puede volver a leer, esté donde esté. La auditoría sigue verificándose y un certificado dice qué se borró y dónde.</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Borrar a esta persona…</translation>
    </message>
    <message>
        <source>Show the booking</source>
        <translation>Mostrar la cita</translation>
    </message>
    <message>
        <source>Open it in the calendar, to cancel it there</source>
        <translation>Abrirla en el calendario para cancelarla allí</translation>
    </message>
    <message>
        <source>Unnamed caller</source>
        <translation>Persona sin nombre</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
    <message>
        <source>Looking for bookings…</source>
        <translation>Buscando citas…</translation>
    </message>
    <message>
        <source>Never had a booking here.</source>
        <translation>Nunca tuvo una cita aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings, past and to come.</source>
        <translation>
            <numerusform>%n cita, pasada o futura.</numerusform>
            <numerusform>%n citas, pasadas y futuras.</numerusform>
        </translation>
    </message>
    <message>
        <source>A document that the person can read</source>
        <translation>Un documento que la persona puede leer</translation>
    </message>
    <message>
        <source>The same for programs</source>
        <translation>Lo mismo para programas</translation>
    </message>
    <message>
        <source>Asks for the reason first; it cannot be undone</source>
        <translation>Primero pide el motivo; no se puede deshacer</translation>
    </message>
    <message>
        <source>There is a booking on %1. Cancel it first: nobody would know who comes.</source>
        <translation>Hay una cita el %1. Cancélela primero: nadie sabría quién viene.</translation>
    </message>
    <message>
        <source>Save a copy of everything</source>
        <translation>Guardar una copia de todo</translation>
    </message>
    <message>
        <source>this caller</source>
        <translation>esta persona</translation>
    </message>
    <message>
        <source>The person was not erased: there is a booking to come</source>
        <translation>No se borró a la persona: hay una cita futura</translation>
    </message>
    <message>
        <source>Cancel it first, then erase the person.</source>
        <translation>Cancélela primero y después borre a la persona.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ProcedureSection</name>
    <message>
        <source>Procedures</source>
        <translation>Procedimientos</translation>
    </message>
    <message>
        <source>Add a procedure</source>
        <translation>Añadir un procedimiento</translation>
    </message>
    <message>
        <source>Nothing can be booked yet</source>
        <translation>Todavía no se puede reservar nada</translation>
    </message>
    <message>
        <source>A procedure says how long a booking lasts and which rooms and devices it takes.</source>
        <translation>Un procedimiento dice cuánto dura una cita y qué salas y aparatos necesita.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Duración en minutos</translation>
    </message>
    <message>
        <source>Price in %1</source>
        <extracomment>The sign of the money, such as £</extracomment>
        <translation>Precio en %1</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Se ofrece</translation>
    </message>
    <message>
        <source>Other words for it, with commas between them</source>
        <translation>Otras palabras para él, separadas por comas</translation>
    </message>
    <message>
        <source>The search and the voice agent know it by these, too.</source>
        <translation>La búsqueda y el agente de voz también lo conocen por ellas.</translation>
    </message>
    <message>
        <source>Colour, when the calendar is coloured by procedure</source>
        <translation>Color, cuando el calendario se colorea por procedimiento</translation>
    </message>
    <message>
        <source>One that is no longer offered keeps its bookings.</source>
        <translation>Uno que ya no se ofrece conserva sus citas.</translation>
    </message>
    <message>
        <source>Rooms and devices</source>
        <translation>Salas y aparatos</translation>
    </message>
    <message>
        <source>One of each kind is taken together with the provider, or nothing is.</source>
        <translation>Se toma uno de cada tipo junto con el profesional, o no se toma nada.</translation>
    </message>
    <message>
        <source>The clinic has no rooms or devices yet; add them under Rooms and devices.</source>
        <translation>La clínica aún no tiene salas ni aparatos; añádalos en Salas y aparatos.</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>no se ofrece</translation>
    </message>
    <message>
        <source>New procedure</source>
        <translation>Procedimiento nuevo</translation>
    </message>
    <message>
        <source>A price is like %1. Leave it empty for none.</source>
        <translation>Un precio se escribe como %1. Déjelo vacío si no hay.</translation>
    </message>
    <message>
        <source>Between %1 minutes and a day.</source>
        <translation>Entre %1 minutos y un día.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ProviderFilter</name>
    <message>
        <source>Providers</source>
        <translation>Profesionales</translation>
    </message>
    <message>
        <source>Whose columns are shown (Space)</source>
        <translation>De quién se muestran las columnas (Espacio)</translation>
    </message>
    <message>
        <source>Providers shown</source>
        <translation>Profesionales mostrados</translation>
    </message>
    <message>
        <source>Show or hide (Space); only this one (Enter)</source>
        <translation>Mostrar u ocultar (Espacio); solo este (Intro)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Providers, %1 shown</source>
        <translation>Profesionales, %1 mostrados</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ProviderSection</name>
    <message>
        <source>Providers</source>
        <translation>Profesionales</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Añadir un profesional</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>Todavía no trabaja nadie aquí</translation>
    </message>
    <message>
        <source>Each provider has a column in the calendar and hours in which they can be booked.</source>
        <translation>Cada profesional tiene una columna en el calendario y un horario en el que se puede reservar.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Takes bookings</source>
        <translation>Acepta citas</translation>
    </message>
    <message>
        <source>Time off and single days…</source>
        <translation>Ausencias y días sueltos…</translation>
    </message>
    <message>
        <source>Speciality</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Colour in the calendar</source>
        <translation>Color en el calendario</translation>
    </message>
    <message>
        <source>Somebody who left keeps the past, but has no column and cannot be booked.</source>
        <translation>Quien se fue conserva su pasado, pero no tiene columna ni se puede reservar.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Horario de trabajo</translation>
    </message>
    <message>
        <source>In the clinic’s time. A break is the gap between two stretches.</source>
        <translation>En la hora de la clínica. Un descanso es el hueco entre dos tramos.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>se fue</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>Profesional nuevo</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
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
    <name>clinic::ui::RedactionCard</name>
    <message>
        <source>Not sensitive…</source>
        <translation>No sensible…</translation>
    </message>
    <message>
        <source>Relabel…</source>
        <translation>Cambiar clase…</translation>
    </message>
    <message>
        <source>Everybody who may see calls can read this passage from then on. The audit says who decided it.</source>
        <translation>Desde entonces, todos los que pueden ver llamadas podrán leer este pasaje. La auditoría dice quién lo decidió.</translation>
    </message>
    <message>
        <source>Keep it hidden</source>
        <translation>Mantenerlo oculto</translation>
    </message>
    <message>
        <source>Show it in the log</source>
        <translation>Mostrarlo en el registro</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>puntuación %1</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Lo halla</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>Reforzado por</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Guardado en</translation>
    </message>
    <message>
        <source>Nowhere any more</source>
        <translation>Ya en ninguna parte</translation>
    </message>
    <message>
        <source>About this passage</source>
        <translation>Sobre este pasaje</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RepeatField</name>
    <message>
        <source>Does not repeat</source>
        <translation>No se repite</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Cada semana</translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Cada %n semana</numerusform>
            <numerusform>Cada %n semanas</numerusform>
        </translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetición</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings in all. Nothing is taken before you confirm.</source>
        <translation>
            <numerusform>%n cita en total. No se toma nada antes de que confirme.</numerusform>
            <numerusform>%n citas en total. No se toma nada antes de que confirme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is taken before you confirm.</source>
        <translation>No se toma nada antes de que confirme.</translation>
    </message>
    <message numerus="yes">
        <source>%n times are not free: pick another, or leave it out.</source>
        <translation>
            <numerusform>%n hora no está libre: elija otra o déjela fuera.</numerusform>
            <numerusform>%n horas no están libres: elija otras o déjelas fuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Time and provider of a free time</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>Day, time and provider of a free time</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>no %1 is free</source>
        <translation>ningún recurso «%1» está libre</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>%1 la retiene</translation>
    </message>
    <message>
        <source>nobody works then</source>
        <translation>nadie trabaja entonces</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>ocupada</translation>
    </message>
    <message>
        <source>%1 · left out</source>
        <translation>%1 · se deja fuera</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, why it cannot be had</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · instead of %2</source>
        <translation>%1 · en lugar de %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Offers the other times again (Enter)</source>
        <translation>Vuelve a ofrecer las otras horas (Intro)</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <extracomment>Another time, in place of which</extracomment>
        <translation>%1 en lugar de %2</translation>
    </message>
    <message>
        <source>Takes this time instead of %1 (Enter)</source>
        <translation>Toma esta hora en lugar de %1 (Intro)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Dejar fuera %1</translation>
    </message>
    <message>
        <source>Books the others without %1 (Enter)</source>
        <translation>Reserva las demás sin %1 (Intro)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ResourceSection</name>
    <message>
        <source>Rooms and devices</source>
        <translation>Salas y aparatos</translation>
    </message>
    <message>
        <source>Add a room or device</source>
        <translation>Añadir una sala o un aparato</translation>
    </message>
    <message>
        <source>No rooms or devices yet</source>
        <translation>Todavía no hay salas ni aparatos</translation>
    </message>
    <message>
        <source>A procedure that needs one takes it together with the provider, so that two never meet in it.</source>
        <translation>Un procedimiento que necesita uno lo toma junto con el profesional, para que nunca coincidan dos en él.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Your own word, such as room, laser or chair. Procedures ask for a kind, not for this one.</source>
        <translation>Una palabra propia, como sala, láser o sillón. Los procedimientos piden un tipo, no este en concreto.</translation>
    </message>
    <message>
        <source>One that is out of use keeps its bookings and is not taken for new ones.</source>
        <translation>Uno fuera de uso conserva sus citas y no se toma para otras nuevas.</translation>
    </message>
    <message>
        <source>room</source>
        <translation>sala</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>fuera de uso</translation>
    </message>
    <message>
        <source>New room or device</source>
        <translation>Sala o aparato nuevo</translation>
    </message>
    <message>
        <source>A kind is missing.</source>
        <translation>Falta un tipo.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>Another room or device may have this name. Nothing was saved; what you typed is kept.</source>
        <translation>Puede que otra sala o aparato tenga este nombre. No se ha guardado nada; lo que ha escrito se conserva.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RetentionSection</name>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Nothing is kept here</source>
        <translation>Aquí no se guarda nada</translation>
    </message>
    <message>
        <source>Keep it for ever</source>
        <translation>Conservar para siempre</translation>
    </message>
    <message>
        <source>Delete what is older than</source>
        <translation>Eliminar lo que tenga más de</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>%1, the oldest of %2.</source>
        <translation>%1, la más antigua del %2.</translation>
    </message>
    <message numerus="yes">
        <source>about %n years</source>
        <translation>
            <numerusform>alrededor de %n año</numerusform>
            <numerusform>alrededor de %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Al menos %1.</translation>
    </message>
    <message>
        <source>kept %1</source>
        <translation>se conserva %1</translation>
    </message>
    <message>
        <source>kept for ever</source>
        <translation>se conserva para siempre</translation>
    </message>
    <message>
        <source>This has to stay for %1 at least.</source>
        <translation>Esto debe quedarse al menos %1.</translation>
    </message>
    <message>
        <source>Say after how many days it goes, one at least.</source>
        <translation>Diga tras cuántos días se va, uno al menos.</translation>
    </message>
    <message>
        <source>Saved how long it stays: %1.</source>
        <translation>Guardado cuánto se conserva: %1.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RevealBar</name>
    <message>
        <source>Hide now</source>
        <translation>Ocultar ahora</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What was said is readable</source>
        <translation>Se puede leer lo que se dijo</translation>
    </message>
    <message>
        <source>It is hidden again in %1. Esc hides it now.</source>
        <translation>Se oculta de nuevo en %1. Esc lo oculta ahora.</translation>
    </message>
    <message>
        <source>It is hidden again in a minute.</source>
        <translation>Se oculta de nuevo en un minuto.</translation>
    </message>
    <message>
        <source>left. You read what was said; it cannot be marked or copied, and the audit says so.</source>
        <translation>quedan. Lee lo que se dijo; no se puede marcar ni copiar, y consta en la auditoría.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RevealDialog</name>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Show what was said in this call?</source>
        <translation>¿Mostrar lo que se dijo en esta llamada?</translation>
    </message>
    <message>
        <source>You see it for 5 minutes; then it is hidden again. Your name and the reason go into the audit, whatever comes of it.</source>
        <translation>Lo ve durante 5 minutos; después se oculta de nuevo. Su nombre y el motivo constan en la auditoría, pase lo que pase.</translation>
    </message>
    <message>
        <source>Keep it hidden</source>
        <translation>Mantenerlo oculto</translation>
    </message>
    <message>
        <source>Nothing is shown (Esc)</source>
        <translation>No se muestra nada (Esc)</translation>
    </message>
    <message>
        <source>Reveal for 5 minutes</source>
        <translation>Revelar durante 5 minutos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>In your words; no names. It stays in the audit for years.</source>
        <translation>Con sus palabras; sin nombres. Queda años en la auditoría.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>El bloqueo de mayúsculas está activado.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Diga en pocas palabras por qué.</translation>
    </message>
    <message>
        <source>Your password is missing.</source>
        <translation>Falta su contraseña.</translation>
    </message>
    <message numerus="yes">
        <source>This is not your password. %n tries left, then a pause.</source>
        <translation>
            <numerusform>Esta no es su contraseña. Queda %n intento, después una pausa.</numerusform>
            <numerusform>Esta no es su contraseña. Quedan %n intentos, después una pausa.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Esta no es su contraseña.</translation>
    </message>
    <message>
        <source>What was said is gone for good; nothing is left to show.</source>
        <translation>Lo que se dijo ha desaparecido para siempre; no queda nada que mostrar.</translation>
    </message>
    <message>
        <source>Nothing was shown.</source>
        <translation>No se mostró nada.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RightsPage</name>
    <message>
        <source>Persons’ rights</source>
        <translation>Derechos de las personas</translation>
    </message>
    <message>
        <source>A copy of everything for a person who asks, and erasing a person who wants to be forgotten.</source>
        <translation>Una copia de todo para quien la pide, y borrar a quien quiere ser olvidado.</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation>Borrados</translation>
    </message>
    <message>
        <source>Nobody was erased yet</source>
        <translation>Aún no se borró a nadie</translation>
    </message>
    <message>
        <source>Find a person to save a copy of everything about them, or to erase them. Each erasure stays here with its certificate, and names nobody.</source>
        <translation>Busque a una persona para guardar una copia de todo sobre ella o para borrarla. Cada borrado queda aquí con su certificado y no nombra a nadie.</translation>
    </message>
    <message>
        <source>Alexandra Montgomery</source>
        <translation>Alexandra Montgomery</translation>
    </message>
    <message>
        <source>Certificate as PDF…</source>
        <translation>Certificado en PDF…</translation>
    </message>
    <message>
        <source>as JSON…</source>
        <translation>en JSON…</translation>
    </message>
    <message>
        <source>Certificate as JSON</source>
        <translation>Certificado en JSON</translation>
    </message>
    <message>
        <source>Erasures so far</source>
        <translation>Borrados hasta ahora</translation>
    </message>
    <message>
        <source>Saved %1, readable for you alone.</source>
        <translation>Guardado %1, legible solo para usted.</translation>
    </message>
    <message>
        <source>Says what was erased where and when; it names nobody</source>
        <translation>Dice qué se borró, dónde y cuándo; no nombra a nadie</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Guardar el certificado</translation>
    </message>
    <message>
        <source>The person is erased</source>
        <translation>La persona está borrada</translation>
    </message>
    <message>
        <source>%1. Save the certificate below for whoever asked for it.</source>
        <translation>%1. Guarde abajo el certificado para quien lo pidió.</translation>
    </message>
    <message>
        <source>Erased a person; the certificate is in the list.</source>
        <translation>Se borró a una persona; el certificado está en la lista.</translation>
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
    <message>
        <source>%1 · %2</source>
        <extracomment>In a room&apos;s column: procedure and provider</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Repeats, %1 of %2</source>
        <extracomment>The place in a row of repeated bookings: “Repeats, 2 of 6”</extracomment>
        <translation>Se repite, %1 de %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of rooms and devices</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Not working: %1</source>
        <extracomment>Of one day only, with the reason: “Not working: conference”</extracomment>
        <translation>No trabaja: %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Time off</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>Time off: %1</source>
        <translation>Ausencia: %1</translation>
    </message>
    <message>
        <source>%1 · offered</source>
        <extracomment>A time kept for somebody of the waiting list who was offered it</extracomment>
        <translation>%1 · ofrecida</translation>
    </message>
    <message>
        <source>offered from the waiting list</source>
        <translation>ofrecida desde la lista de espera</translation>
    </message>
    <message>
        <source>%1 · for %2</source>
        <extracomment>A stretch of time that somebody holds for a patient of the waiting list</extracomment>
        <translation>%1 · para %2</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SearchButton</name>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Patients and bookings</source>
        <translation>Pacientes y citas</translation>
    </message>
    <message>
        <source>Find a patient and their bookings</source>
        <translation>Buscar a un paciente y sus citas</translation>
    </message>
    <message>
        <source>Find a patient and their bookings (Ctrl K)</source>
        <translation>Buscar a un paciente y sus citas (Ctrl K)</translation>
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
        <source>Demo clinic, this computer</source>
        <translation>Clínica de demostración, este equipo</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin.</translation>
    </message>
    <message>
        <source>Your clinic begins with one column, yours, and three procedures</source>
        <translation>Su clínica empieza con una columna, la suya, y tres procedimientos</translation>
    </message>
    <message>
        <source>Say who works here and when, and what can be booked. You can do it later under Admin.</source>
        <translation>Diga quién trabaja aquí y cuándo, y qué se puede reservar. Puede hacerlo más tarde en Administración.</translation>
    </message>
    <message>
        <source>Set up providers</source>
        <translation>Configurar profesionales</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Llamadas</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SidePane</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>People who take any earlier time (Alt W)</source>
        <translation>Personas que toman cualquier hora anterior (Alt W)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Who comes today, and who is here (Alt C)</source>
        <translation>Quién viene hoy y quién está aquí (Alt C)</translation>
    </message>
    <message>
        <source>Add somebody to the waiting list</source>
        <translation>Añadir a alguien a la lista de espera</translation>
    </message>
    <message>
        <source>Add somebody to the waiting list (Ins)</source>
        <translation>Añadir a alguien a la lista de espera (Ins)</translation>
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
    <name>clinic::ui::SimilarPanel</name>
    <message>
        <source>Correcting</source>
        <translation>Corrigiendo</translation>
    </message>
    <message>
        <source>The same elsewhere</source>
        <translation>Lo mismo en otras partes</translation>
    </message>
    <message>
        <source>The same passage in other places</source>
        <translation>El mismo pasaje en otros lugares</translation>
    </message>
    <message>
        <source>Tick or untick (Space)</source>
        <translation>Marcar o desmarcar (Espacio)</translation>
    </message>
    <message>
        <source>Call of %1
%2</source>
        <extracomment>A call and what stands around the passage there</extracomment>
        <translation>Llamada del %1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%n passages elsewhere say the same. Those that are ticked are redacted, too.</source>
        <translation>
            <numerusform>%n pasaje en otra parte dice lo mismo. Si está marcado, también se oculta.</numerusform>
            <numerusform>%n pasajes en otras partes dicen lo mismo. Los marcados también se ocultan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages elsewhere are the same. Those that are ticked can be read from then on.</source>
        <translation>
            <numerusform>%n pasaje en otra parte es igual. Si está marcado, se podrá leer desde entonces.</numerusform>
            <numerusform>%n pasajes en otras partes son iguales. Los marcados se podrán leer desde entonces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redact %n</source>
        <translation>
            <numerusform>Ocultar %n</numerusform>
            <numerusform>Ocultar %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <translation>
            <numerusform>Mostrar %n</numerusform>
            <numerusform>Mostrar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Dejarlos</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>clinic::ui::StaffSection</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translation>Nadie puede iniciar la sesión</translation>
    </message>
    <message>
        <source>Everybody who works here has an account of their own, so that the audit names them.</source>
        <translation>Quien trabaja aquí tiene una cuenta propia, para que la auditoría lo nombre.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Puede iniciar la sesión</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Change your password…</source>
        <translation>Cambiar su contraseña…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Make one that is easy to read out</source>
        <translation>Crear una fácil de leer en voz alta</translation>
    </message>
    <message>
        <source>Somebody who may not is signed out everywhere at once. The audit keeps what they did.</source>
        <translation>A quien no puede se le cierra la sesión en todas partes al momento. La auditoría guarda lo que hizo.</translation>
    </message>
    <message>
        <source>Write it down for the person: after saving it cannot be seen again.</source>
        <translation>Apúntela para la persona: después de guardar no se puede volver a ver.</translation>
    </message>
    <message>
        <source>An account keeps its e-mail. Somebody with a new one gets a new account.</source>
        <translation>Una cuenta conserva su correo. Quien tiene uno nuevo recibe una cuenta nueva.</translation>
    </message>
    <message>
        <source>The clinic’s only admin stays one. Make somebody else an admin first.</source>
        <translation>La única cuenta de administración de la clínica lo sigue siendo. Primero dé esa función a otra persona.</translation>
    </message>
    <message>
        <source>Nobody changes their own role; another admin can.</source>
        <translation>Nadie cambia su propia función; puede hacerlo otra persona de administración.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Cuenta nueva</translation>
    </message>
    <message>
        <source>An e-mail address is missing; the person signs in with it.</source>
        <translation>Falta un correo; con él se inicia la sesión.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Esto no es un correo.</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 ya puede iniciar la sesión.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 tiene una contraseña nueva.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>Somebody of this clinic has this e-mail already, or it is none.</source>
        <translation>Alguien de esta clínica ya tiene este correo, o no es válido.</translation>
    </message>
    <message>
        <source>The clinic must keep an admin who can sign in, and nobody changes their own role. Nothing was saved.</source>
        <translation>La clínica debe conservar una cuenta de administración que pueda iniciar la sesión, y nadie cambia su propia función. No se ha guardado nada.</translation>
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
        <source>Ctrl Shift Z</source>
        <translation>Ctrl Mayús Z</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What the button does, and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::TimeField</name>
    <message>
        <source>Five minutes more or less with ↑ and ↓, an hour with Page Up and Page Down</source>
        <translation>Cinco minutos más o menos con ↑ y ↓, una hora con Re Pág y Av Pág</translation>
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
    <name>clinic::ui::TranscriptView</name>
    <message>
        <source>A date, kept by the clinic’s policy</source>
        <translation>Una fecha, visible por norma de la clínica</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>%1, revealed, go here to hear it</source>
        <translation>%1, revelado, vaya aquí para oírlo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: who speaks, when, what</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>score %1, found by %2, kept in %3</source>
        <extracomment>Read aloud: how sure, who found it, where it is kept</extracomment>
        <translation>puntuación %1, hallado por %2, guardado en %3</translation>
    </message>
</context>
<context>
    <name>clinic::ui::TranscriptsScreen</name>
    <message>
        <source>Mark words of one turn that can be read; chips are redacted already.</source>
        <translation>Marque palabras legibles de un solo turno; las etiquetas ya están ocultas.</translation>
    </message>
    <message>
        <source>Mark the words that should have been redacted, then press M.</source>
        <translation>Marque las palabras que debieron ocultarse y pulse M.</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation>¿Qué es en realidad?</translation>
    </message>
    <message>
        <source>Only admins can say that a passage is not sensitive.</source>
        <translation>Solo los administradores pueden decir que un pasaje no es sensible.</translation>
    </message>
    <message>
        <source>Go to a chip first, with C or the mouse.</source>
        <translation>Vaya primero a una etiqueta, con C o el ratón.</translation>
    </message>
    <message>
        <source>Redacted as: %1. The correction is kept, to measure how well calls are redacted.</source>
        <translation>Oculto como: %1. La corrección se guarda para medir lo bien que se ocultan las llamadas.</translation>
    </message>
    <message>
        <source>The passage can be read from now on. The audit says who decided it.</source>
        <translation>El pasaje se puede leer desde ahora. La auditoría dice quién lo decidió.</translation>
    </message>
    <message numerus="yes">
        <source>%n more passages corrected.</source>
        <translation>
            <numerusform>Corregido %n pasaje más.</numerusform>
            <numerusform>Corregidos %n pasajes más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had changed and stay as they are.</source>
        <translation>
            <numerusform>%n había cambiado y se queda como está.</numerusform>
            <numerusform>%n habían cambiado y se quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Missed this</source>
        <translation>Falta ocultar</translation>
    </message>
    <message>
        <source>Relabel…</source>
        <translation>Cambiar clase…</translation>
    </message>
    <message>
        <source>Not sensitive…</source>
        <translation>No sensible…</translation>
    </message>
    <message>
        <source>What was said is readable for 5 minutes. The audit says so.</source>
        <translation>Lo que se dijo se puede leer durante 5 minutos. Consta en la auditoría.</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transcripciones</translation>
    </message>
    <message>
        <source>Nothing hidden is on this screen. A reveal asks for a reason and your password, and ends after 5 minutes.</source>
        <translation>No hay nada oculto a la vista. Revelar pide un motivo y su contraseña, y termina a los 5 minutos.</translation>
    </message>
    <message>
        <source>Nothing hidden is on this screen.</source>
        <translation>No hay nada oculto a la vista.</translation>
    </message>
    <message>
        <source>Somebody corrected this call at the same moment</source>
        <translation>Alguien corrigió esta llamada al mismo tiempo</translation>
    </message>
    <message>
        <source>Your correction was not saved. You see the call as it is now; mark the words again.</source>
        <translation>Su corrección no se guardó. Ve la llamada como está ahora; marque las palabras otra vez.</translation>
    </message>
    <message>
        <source>You see the calls as they were at %1</source>
        <translation>Ve las llamadas como estaban a las %1</translation>
    </message>
    <message>
        <source>The clinic’s service cannot be reached</source>
        <translation>No se puede llegar al servicio de la clínica</translation>
    </message>
    <message>
        <source>What is open can be read. Searching, corrections and reveals wait until the service answers.</source>
        <translation>Lo abierto se puede leer. Buscar, corregir y revelar esperan a que el servicio responda.</translation>
    </message>
    <message>
        <source>Waits until the service answers.</source>
        <translation>Espera a que el servicio responda.</translation>
    </message>
    <message>
        <source>Hide what was said first.</source>
        <translation>Oculte primero lo que se dijo.</translation>
    </message>
    <message>
        <source>It is shown already.</source>
        <translation>Ya se muestra.</translation>
    </message>
    <message>
        <source>What was said is gone for good.</source>
        <translation>Lo que se dijo ha desaparecido para siempre.</translation>
    </message>
    <message>
        <source>What was said is hidden again: the window was minimised.</source>
        <translation>Lo que se dijo está oculto de nuevo: se minimizó la ventana.</translation>
    </message>
    <message>
        <source>What was said is hidden again.</source>
        <translation>Lo que se dijo está oculto de nuevo.</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
    <message>
        <source>Choose a call to read it. Each call that is opened goes into the audit.</source>
        <translation>Elija una llamada para leerla. Cada llamada abierta consta en la auditoría.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>The 5 minutes are over. What was said is hidden again.</source>
        <translation>Pasaron los 5 minutos. Lo que se dijo está oculto de nuevo.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UndoStack</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>clinic::ui::WaitingCard</name>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Offer %1</source>
        <extracomment>A free time, e.g. “Dr Shah 15:00”</extracomment>
        <translation>Ofrecer %1</translation>
    </message>
    <message>
        <source>Offer %1 to %2</source>
        <translation>Ofrecer %1 a %2</translation>
    </message>
    <message>
        <source>Holds the time for this person for an hour (Enter)</source>
        <translation>Retiene la hora para esta persona durante una hora (Intro)</translation>
    </message>
    <message>
        <source>Books the time that is held (Enter)</source>
        <translation>Reserva la hora retenida (Intro)</translation>
    </message>
    <message>
        <source>Gives the time back; the person waits on (W)</source>
        <translation>Devuelve la hora; la persona sigue esperando (W)</translation>
    </message>
    <message>
        <source>Remove from the list (Del)</source>
        <translation>Quitar de la lista (Supr)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::WaitingDesk</name>
    <message>
        <source>%1 waits for it since today.</source>
        <extracomment>Patient</extracomment>
        <translation>%1 la espera desde hoy.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has waited %n days for it.</source>
        <translation>
            <numerusform>%1 la espera desde hace %n día.</numerusform>
            <numerusform>%1 la espera desde hace %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is free</source>
        <extracomment>A time, e.g. “Dr Shah 15:00”</extracomment>
        <translation>%1 está libre</translation>
    </message>
    <message numerus="yes">
        <source>%n others could take it, too.</source>
        <translation>
            <numerusform>%n persona más podría tomarla.</numerusform>
            <numerusform>%n personas más podrían tomarla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offer it</source>
        <translation>Ofrecerla</translation>
    </message>
    <message>
        <source>%1 is held for %2 until %3.</source>
        <extracomment>Time, patient, until when</extracomment>
        <translation>%1 queda retenida para %2 hasta las %3.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>%1 still waits.</source>
        <extracomment>Patient</extracomment>
        <translation>%1 sigue esperando.</translation>
    </message>
    <message>
        <source>Nothing was offered</source>
        <translation>No se ha ofrecido nada</translation>
    </message>
    <message>
        <source>%1 is taken. %2</source>
        <translation>%1 está ocupada. %2</translation>
    </message>
    <message>
        <source>The booking was not saved</source>
        <translation>La cita no se ha guardado</translation>
    </message>
    <message>
        <source>The offer of %1 has ended; %2 still waits.</source>
        <translation>La oferta de %1 ha terminado; %2 sigue esperando.</translation>
    </message>
    <message>
        <source>%1 stays held for %2.</source>
        <translation>%1 sigue retenida para %2.</translation>
    </message>
    <message>
        <source>Booked %1, %2.</source>
        <extracomment>Patient, time: “Booked Farah Nasser, Dr Shah 15:00.”</extracomment>
        <translation>Reservada: %1, %2.</translation>
    </message>
    <message>
        <source>%1 is free again; %2 still waits.</source>
        <translation>%1 vuelve a estar libre; %2 sigue esperando.</translation>
    </message>
    <message>
        <source>The offer was not withdrawn</source>
        <translation>La oferta no se ha retirado</translation>
    </message>
    <message>
        <source>Nobody was removed</source>
        <translation>No se ha quitado a nadie</translation>
    </message>
    <message>
        <source>%1 waits no longer.</source>
        <translation>%1 ya no espera.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Volver a poner</translation>
    </message>
    <message>
        <source>%1 waits now.</source>
        <translation>%1 está ahora en espera.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>clinic::ui::WaitingForm</name>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>e.g. mornings</source>
        <translation>p. ej. por las mañanas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Put on the waiting list (Enter)</source>
        <translation>Poner en la lista de espera (Intro)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Volver a la lista (Esc)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Deseo</translation>
    </message>
    <message>
        <source>Any provider</source>
        <translation>Cualquier profesional</translation>
    </message>
    <message>
        <source>Who is waiting? Type the patient&apos;s name.</source>
        <translation>¿Quién espera? Escriba el nombre del paciente.</translation>
    </message>
    <message>
        <source>A whole phone number is needed to call this person.</source>
        <translation>Hace falta un teléfono completo para llamar a esta persona.</translation>
    </message>
    <message>
        <source>Choose what is to be done.</source>
        <translation>Elija qué se va a hacer.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::WaitingPane</name>
    <message>
        <source>Waiting list</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Nobody is waiting. People who take any earlier time are listed here.</source>
        <translation>Nadie espera. Aquí aparecen las personas que toman cualquier hora anterior.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Add somebody to the waiting list (Ins)</source>
        <translation>Añadir a alguien a la lista de espera (Ins)</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Cargar de nuevo</translation>
    </message>
    <message>
        <source>The waiting list could not be loaded. %1</source>
        <translation>No se ha podido cargar la lista de espera. %1</translation>
    </message>
</context>
<context>
    <name>clinic::ui::WaitingWords</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>No procedure</source>
        <translation>Sin procedimiento</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>cualquier día</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>el %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Provider, when: “Dr Shah, until 28 Nov”</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>provider, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ddd</source>
        <translation>ddd</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>For how long still a time is kept for somebody: “59:12 left”</extracomment>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>waiting since today</source>
        <translation>espera desde hoy</translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n days</source>
        <translation>
            <numerusform>espera desde hace %n día</numerusform>
            <numerusform>espera desde hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>offered %1 until %2</source>
        <translation>ofrecida: %1 hasta las %2</translation>
    </message>
    <message>
        <source>%1 is free</source>
        <translation>%1 está libre</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>clinic::ui::WeekHoursEdit</name>
    <message>
        <source>Copy the hours of %1</source>
        <translation>Copiar el horario de %1</translation>
    </message>
    <message>
        <source>To every working day</source>
        <translation>A todos los días laborables</translation>
    </message>
    <message>
        <source>To every day</source>
        <translation>A todos los días</translation>
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
    <message>
        <source>Your password is changed. Everywhere else you are signed out.</source>
        <translation>Su contraseña ha cambiado. En los demás sitios se ha cerrado su sesión.</translation>
    </message>
    <message>
        <source>Something here is not saved</source>
        <translation>Aquí hay algo sin guardar</translation>
    </message>
    <message>
        <source>It is lost when you sign out.</source>
        <translation>Se pierde si cierra la sesión.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
</TS>
