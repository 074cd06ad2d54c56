namespace CrmOffice.Api.Data;

/// <summary>
/// What <see cref="Shared.ContactPlan.OverdueFrom"/> says, in SQL, for records that were there before the column. A day is one
/// in Vienna; SQLite knows no time zones, so that the European Union's rule for summer time stands here (directive 2000/84/EC:
/// from the last Sunday in March to the last in October, at 01:00 UTC).
/// </summary>
internal static class ContactOverdueDays
{
    public const string FillSqlite =
        """
        WITH "Since" AS (
            SELECT "Id", datetime(COALESCE("LastContactAt", "CreatedAt") / 1000, 'unixepoch') AS "Utc" FROM "Parties" WHERE "ContactFrequencyDays" IS NOT NULL),
        "Local" AS (
            SELECT "Id", date("Utc", CASE
                WHEN "Utc" >= datetime(strftime('%Y', "Utc") || '-04-01', '-7 days', 'weekday 0', '+1 hour')
                    AND "Utc" < datetime(strftime('%Y', "Utc") || '-11-01', '-7 days', 'weekday 0', '+1 hour') THEN '+2 hours'
                ELSE '+1 hours' END) AS "Day"
            FROM "Since")
        UPDATE "Parties" SET "ContactOverdueFrom" = date((SELECT "Day" FROM "Local" WHERE "Local"."Id" = "Parties"."Id"), '+' || ("ContactFrequencyDays" + 1) || ' days')
        WHERE "ContactFrequencyDays" IS NOT NULL;
        """;

    public const string FillSqlServer =
        """
        UPDATE [Parties] SET [ContactOverdueFrom] = DATEADD(day, [ContactFrequencyDays] + 1,
            CAST(COALESCE([LastContactAt], [CreatedAt]) AT TIME ZONE 'Central European Standard Time' AS date))
        WHERE [ContactFrequencyDays] IS NOT NULL;
        """;
}
