namespace CrmOffice.Api.Data;

/// <summary>
/// The views behind <see cref="Model.HistoryEntry"/> and <see cref="Model.HistoryCount"/>. To change them, add a migration
/// that drops and creates them, and let the migration that did so before leave it: it would need tables that come later.
/// </summary>
internal static class HistoryView
{
    public const string DropEntries = """DROP VIEW IF EXISTS "HistoryEntries";""";

    public const string DropCounts = """DROP VIEW IF EXISTS "HistoryCounts";""";

    /// <summary>Counted apart from the entries, so that indexes alone answer.</summary>
    public const string CreateCounts =
        """
        CREATE VIEW "HistoryCounts" AS
        SELECT i."PartyId" AS "PartyId", 'Interaction' AS "Kind", COUNT(*) AS "Count"
        FROM "Interactions" AS i GROUP BY i."PartyId"
        UNION ALL
        SELECT l."PartyId", 'Email', COUNT(*) FROM "EmailLinks" AS l WHERE l."IsRemoved" = 0 GROUP BY l."PartyId"
        UNION ALL
        SELECT d."CustomerId", d."Type", COUNT(*) FROM "SalesDocuments" AS d GROUP BY d."CustomerId", d."Type"
        UNION ALL
        SELECT a."PartyId", 'Appointment', COUNT(*) FROM "SalesAppointments" AS a WHERE a."PartyId" IS NOT NULL AND a."Status" <> 'Withdrawn' GROUP BY a."PartyId"
        UNION ALL
        SELECT e."CustomerId", 'Event', COUNT(*) FROM "CustomerEvents" AS e GROUP BY e."CustomerId"
        UNION ALL
        SELECT q."CustomerId", 'Issue', COUNT(*) FROM "QualityIssues" AS q WHERE q."CustomerId" IS NOT NULL GROUP BY q."CustomerId"
        UNION ALL
        SELECT f."PartyId", 'File', COUNT(*) FROM "FileDocuments" AS f GROUP BY f."PartyId"
        UNION ALL
        SELECT c."PartyId", 'Call', COUNT(*) FROM "PhoneCalls" AS c WHERE c."IsEntered" = 1 AND c."InteractionId" IS NULL GROUP BY c."PartyId";
        """;

    /// <remarks>
    /// Each part has an index on party, time and id, so that both databases read a page by merging the parts' newest rows
    /// instead of sorting a party's whole history. SQLite does so only when a column has the same affinity in every part:
    /// that is what the casts are for. The joins are outer ones because those are left out where nobody asks for their columns.
    /// </remarks>
    /// <param name="longText">The database's type for text of any length.</param>
    public static string CreateEntries(string longText) =>
        $"""
        CREATE VIEW "HistoryEntries" AS
        SELECT i."PartyId" AS "PartyId", {Text("'Interaction'")} AS "Kind", 1 AS "Rank", i."Id" AS "Id", i."OccurredAt" AS "OccurredAt",
            t."Key" AS "Subtype", i."Direction" AS "Direction", i."Topics" AS "Subject",
            CAST(COALESCE(i."Commitments", i."Details") AS {longText}) AS "Detail", i."ContactPersonId" AS "ContactPersonId",
            i."EmployeeId" AS "EmployeeId", {NoAmount} AS "Amount", {NoText} AS "Status", p."DurationSeconds" AS "DurationSeconds"
        FROM "Interactions" AS i LEFT JOIN "InteractionTypes" AS t ON t."Id" = i."InteractionTypeId"
            LEFT JOIN "PhoneCalls" AS p ON p."InteractionId" = i."Id"
        UNION ALL
        SELECT l."PartyId", {Text("'Email'")}, 2, l."EmailMessageId", l."SentAt", {NoText}, m."Direction", m."Subject", m."Preview",
            l."ContactPersonId", {NoId}, {NoAmount}, {NoText}, {NoId}
        FROM "EmailLinks" AS l LEFT JOIN "EmailMessages" AS m ON m."Id" = l."EmailMessageId"
        WHERE l."IsRemoved" = 0
        UNION ALL
        SELECT d."CustomerId", d."Type", 3, d."Id", d."OccurredAt", {NoText}, {NoText}, d."Number", d."HeaderText",
            d."ContactPersonId", d."SalespersonId", {Amount("d.\"NetTotal\"")}, d."Status", {NoId}
        FROM "SalesDocuments" AS d
        UNION ALL
        SELECT a."PartyId", {Text("'Appointment'")}, 4, a."Id", a."Start", a."Kind", {NoText}, a."Subject",
            CAST(COALESCE(a."Outcome", a."Location") AS {longText}), a."ContactPersonId", a."SalespersonId", {NoAmount}, a."Status", {NoId}
        FROM "SalesAppointments" AS a WHERE a."PartyId" IS NOT NULL AND a."Status" <> 'Withdrawn'
        UNION ALL
        SELECT e."CustomerId", {Text("'Event'")}, 5, e."Id", e."OccurredAt", e."Kind", {NoText}, e."Text", {NoText},
            {NoId}, e."EmployeeId", {NoAmount}, {NoText}, {NoId}
        FROM "CustomerEvents" AS e
        UNION ALL
        SELECT q."CustomerId", {Text("'Issue'")}, 6, q."Id", q."ReportedAt", q."Kind", {NoText}, q."Number", q."Description",
            {NoId}, q."ReportedById", {NoAmount}, q."Status", {NoId}
        FROM "QualityIssues" AS q WHERE q."CustomerId" IS NOT NULL
        UNION ALL
        SELECT f."PartyId", {Text("'File'")}, 7, f."Id", f."CreatedAt", f."Kind", {NoText}, f."FileName", {NoText},
            {NoId}, f."AuthorId", {NoAmount}, {NoText}, {NoId}
        FROM "FileDocuments" AS f
        UNION ALL
        SELECT c."PartyId", {Text("'Call'")}, 8, c."Id", c."OccurredAt", c."Reason", c."Direction", c."Number", {NoText},
            c."ContactPersonId", c."EmployeeId", {NoAmount}, c."State", c."DurationSeconds"
        FROM "PhoneCalls" AS c WHERE c."IsEntered" = 1 AND c."InteractionId" IS NULL;
        """;

    private const string NoText = "CAST(NULL AS VARCHAR(20))";
    private const string NoId = "CAST(NULL AS INTEGER)";
    private const string NoAmount = "CAST(NULL AS DECIMAL(18, 2))";

    private static string Text(string value) => $"CAST({value} AS VARCHAR(20))";

    private static string Amount(string value) => $"CAST({value} AS DECIMAL(18, 2))";
}
