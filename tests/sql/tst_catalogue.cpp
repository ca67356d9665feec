#include "sql/clinicfixture.h"

#include <QMap>
#include <QTest>

using namespace clinic::test;

/// The rules that every table, key and function of the schema has to keep, read from the catalogue, so that a new one
/// that forgets them fails here. Each query names the offenders; exceptions stand in the tests.
class TestCatalogue : public QObject
{
    Q_OBJECT

    Sql m_admin{TempPostgres::shared().admin()};

    QStringList names(const QString& sql)
    {
        QStringList found;
        for (const auto& row : m_admin.run(sql))
            found.append(row[0].toString());
        found.sort();
        return found;
    }

private Q_SLOTS:
    void everyTableHasForcedRowSecurity()
    {
        QVERIFY(names("SELECT relname FROM pg_class WHERE relnamespace = 'callwaiting'::regnamespace AND relkind = 'r'")
                    .size() >= 22);
        QCOMPARE(names("SELECT relname FROM pg_class WHERE relnamespace = 'callwaiting'::regnamespace "
                       "AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)"), QStringList());
        QCOMPARE(names("SELECT relname FROM pg_class c WHERE relnamespace = 'callwaiting'::regnamespace "
                       "AND relkind IN ('r', 'p') AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid)"),
                 QStringList());
        QCOMPARE(names("SELECT relname FROM pg_class WHERE relnamespace = 'callwaiting'::regnamespace AND relkind = 'v' "
                       "AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)"), QStringList());
    }

    void everyTableNamesItsClinic()
    {
        QCOMPARE(names("SELECT relname FROM pg_class c WHERE relnamespace = 'callwaiting'::regnamespace "
                       "AND relkind IN ('r', 'p') AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid "
                       "AND attname = 'clinic_id' AND attnotnull)"), QStringList());
        QCOMPARE(names("SELECT relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'id' "
                       "AND a.atttypid = 'bigint'::regtype WHERE relnamespace = 'callwaiting'::regnamespace "
                       "AND relkind = 'r' AND relname <> 'event_outbox' AND NOT EXISTS (SELECT FROM pg_constraint "
                       "WHERE conrelid = c.oid AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%>> 36%')"),
                 QStringList());
    }

    void everyKeyLeadsWithTheClinic()
    {
        const QString key = "SELECT conname FROM pg_constraint k WHERE connamespace = 'callwaiting'::regnamespace "
                            "AND contype IN (%1) AND (SELECT attname FROM pg_attribute WHERE attrelid = %2 "
                            "AND attnum = %3) <> 'clinic_id'";
        QCOMPARE(names(key.arg("'p', 'u', 'f', 'x'", "k.conrelid", "k.conkey[1]")), QStringList());
        QCOMPARE(names(key.arg("'f'", "k.confrelid", "k.confkey[1]")), QStringList());
    }

    void everyIndexLeadsWithTheClinic()
    {
        const QStringList acrossClinics{
            "call_ends_open",      // reports that did not come
            "clinics_slug",        // a webhook's address
            "events_position",     // the sequencer
            "holds_expiring",      // the expiry job
            "refresh_tokens_hash", // a refresh
            "staff_email_hash",    // log-in
            "webhook_deliveries_due", // the inbox
        };
        QCOMPARE(names("SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
                       "WHERE c.relnamespace = 'callwaiting'::regnamespace AND (SELECT attname FROM pg_attribute "
                       "WHERE attrelid = i.indrelid AND attnum = i.indkey[0]) IS DISTINCT FROM 'clinic_id'"),
                 acrossClinics);
    }

    void nothingIsGrantedToEverybody()
    {
        QCOMPARE(names("SELECT relname FROM pg_class, aclexplode(relacl) a "
                       "WHERE relnamespace = 'callwaiting'::regnamespace AND a.grantee = 0"), QStringList());
        QCOMPARE(names("SELECT proname FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) a "
                       "WHERE pronamespace = 'callwaiting'::regnamespace AND a.grantee = 0"), QStringList());
        QCOMPARE(names("SELECT nspname FROM pg_namespace, aclexplode(nspacl) a "
                       "WHERE nspname LIKE 'callwaiting%' AND a.grantee = 0"), QStringList());
        QCOMPARE(names("SELECT a.grantee::regrole::text FROM pg_namespace, aclexplode(nspacl) a "
                       "WHERE nspname = 'callwaiting' AND a.privilege_type = 'CREATE'"), QStringList{"callwaiting_owner"});
    }

    void rolesAreAsSmallAsTheyLook()
    {
        // (An embedded cluster's superuser has a name like theirs.)
        QCOMPARE(names("SELECT rolname FROM pg_roles WHERE rolname LIKE 'callwaiting\\_%' AND rolname <> current_user AND (rolsuper OR rolbypassrls "
                       "OR rolcreaterole OR rolcreatedb OR rolreplication)"), QStringList());
        QCOMPARE(names("SELECT rolname FROM pg_roles WHERE rolname LIKE 'callwaiting\\_%' AND rolname <> current_user AND rolcanlogin"),
                 QStringList{"callwaiting_app"});
        QCOMPARE(names("SELECT roleid::regrole::text FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member "
                       "WHERE r.rolname LIKE 'callwaiting\\_%' AND r.rolname <> current_user"), QStringList());
        QCOMPARE(names("SELECT objid::regclass::text FROM pg_shdepend WHERE deptype = 'o' "
                       "AND refobjid = 'callwaiting_app'::regrole"), QStringList());
        QCOMPARE(names("SELECT relname FROM pg_class WHERE relnamespace = 'callwaiting'::regnamespace "
                       "AND relowner <> 'callwaiting_owner'::regrole"), QStringList());
    }

    void definersAreNarrow()
    {
        QCOMPARE(names("SELECT DISTINCT proowner::regrole::text FROM pg_proc "
                       "WHERE pronamespace = 'callwaiting'::regnamespace AND prosecdef"),
                 (QStringList{"callwaiting_eraser", "callwaiting_gate", "callwaiting_ingest", "callwaiting_keeper",
                              "callwaiting_operator", "callwaiting_sealer", "callwaiting_sequencer", "callwaiting_vault",
                              "callwaiting_worker"}));
        QCOMPARE(names("SELECT proname FROM pg_proc WHERE pronamespace = 'callwaiting'::regnamespace AND prosecdef "
                       "AND NOT coalesce('search_path=callwaiting, pg_temp' = ANY (proconfig), false)"), QStringList());
        QCOMPARE(names("SELECT proname FROM pg_proc WHERE pronamespace = 'callwaiting'::regnamespace AND NOT prosecdef "
                       "AND proowner NOT IN (SELECT oid FROM pg_roles WHERE rolname LIKE 'callwaiting\\_%')"), QStringList());
        // What takes a caller checks the caller.
        QCOMPARE(names("SELECT proname FROM pg_proc WHERE pronamespace = 'callwaiting'::regnamespace "
                       "AND proargnames[1] = 'p_caller' AND proname <> 'begin_call' AND prosrc NOT LIKE '%begin_call(%'"),
                 (QStringList{"event_calls", "event_objects", "record_audit"}));
    }

    void applicationHasTheseGrantsAndNoOthers()
    {
        const QMap<QString, QString> expected{
            {"audit_entries", "INSERT SELECT"},
            {"audit_checkpoints", "SELECT"},
            {"audit_heads", "SELECT"},
            {"audit_pending", "INSERT SELECT"},
            {"audit_seal", "SELECT"},
            {"call_corrections", "SELECT"},
            {"call_tokens", "SELECT"},
            {"call_values", "SELECT"},
            {"calls", "SELECT"},
            {"contact_details", "SELECT"},
            {"redaction_terms", "SELECT"},
            {"booking_history", "INSERT SELECT"},
            {"bookings", "INSERT SELECT UPDATE"},
            {"contact_tokens", "DELETE INSERT SELECT"},
            {"contacts", "INSERT SELECT UPDATE"},
            {"current_slots", "SELECT"},
            {"erasures", "SELECT"},
            {"event_outbox", "INSERT"},
            {"day_hours", "DELETE INSERT SELECT UPDATE"},
            {"events", "SELECT"},
            {"holds", "INSERT SELECT UPDATE"},
            {"idempotency_keys", "DELETE INSERT SELECT UPDATE"},
            {"imported_events", "INSERT SELECT UPDATE"},
            {"occupancy", "DELETE INSERT SELECT UPDATE"},
            {"person_keys", "INSERT SELECT UPDATE"},
            {"procedures", "INSERT SELECT UPDATE"},
            {"providers", "INSERT SELECT UPDATE"},
            {"resources", "INSERT SELECT UPDATE"},
            {"sessions", "SELECT"},
            {"slots", "INSERT SELECT UPDATE"},
            {"waitlist", "INSERT SELECT UPDATE"},
            {"time_off", "DELETE INSERT SELECT"},
            {"working_hours", "DELETE INSERT SELECT"},
        };
        QMap<QString, QString> found;
        for (const auto& row : m_admin.run("SELECT relname, string_agg(privilege_type, ' ' ORDER BY privilege_type) "
                                           "FROM pg_class, aclexplode(relacl) a "
                                           "WHERE relnamespace = 'callwaiting'::regnamespace AND relkind <> 'S' "
                                           "AND a.grantee = 'callwaiting_app'::regrole GROUP BY relname"))
            found.insert(row[0].toString(), row[1].toString());
        QCOMPARE(found, expected);
        QCOMPARE(names("SELECT relname || '.' || attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid, "
                       "aclexplode(attacl) x WHERE relnamespace = 'callwaiting'::regnamespace "
                       "AND x.grantee = 'callwaiting_app'::regrole AND attname ~ 'hash|key|secret|password'"),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
