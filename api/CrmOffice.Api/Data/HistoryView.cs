namespace CrmOffice.Api.Data;

/// <summary>
/// The view behind <see cref="Model.HistoryEntry"/>. Each part has an index on party and time, so that both databases
/// read a page by merging the parts' newest rows instead of sorting a party's whole history. To change it, add a migration
/// that drops and creates it.
/// </summary>
internal static class HistoryView
{
    public const string Drop = """DROP VIEW IF EXISTS "HistoryEntries";""";

    public const string Create =
        """
        CREATE VIEW "HistoryEntries" AS
        SELECT i."PartyId" AS "PartyId", 'Interaction' AS "Kind", 1 AS "Rank", i."Id" AS "Id", i."OccurredAt" AS "OccurredAt",
            t."Key" AS "Subtype", i."Direction" AS "Direction", i."Topics" AS "Subject",
            COALESCE(i."Commitments", i."Details") AS "Detail", i."ContactPersonId" AS "ContactPersonId",
            i."EmployeeId" AS "EmployeeId", NULL AS "Amount", NULL AS "Status"
        FROM "Interactions" AS i INNER JOIN "InteractionTypes" AS t ON t."Id" = i."InteractionTypeId"
        UNION ALL
        SELECT l."PartyId", 'Email', 2, m."Id", l."SentAt", NULL, m."Direction", m."Subject", m."Preview",
            l."ContactPersonId", NULL, NULL, NULL
        FROM "EmailLinks" AS l INNER JOIN "EmailMessages" AS m ON m."Id" = l."EmailMessageId"
        WHERE l."IsRemoved" = 0
        UNION ALL
        SELECT d."CustomerId", d."Type", 3, d."Id", d."OccurredAt", NULL, NULL, d."Number", d."HeaderText",
            d."ContactPersonId", d."SalespersonId", d."NetTotal", d."Status"
        FROM "SalesDocuments" AS d
        UNION ALL
        SELECT a."PartyId", 'Appointment', 4, a."Id", a."Start", a."Kind", NULL, a."Subject",
            COALESCE(a."Outcome", a."Location"), a."ContactPersonId", a."SalespersonId", NULL, a."Status"
        FROM "SalesAppointments" AS a WHERE a."PartyId" IS NOT NULL
        UNION ALL
        SELECT e."CustomerId", 'Event', 5, e."Id", e."OccurredAt", e."Kind", NULL, e."Text", NULL,
            NULL, e."EmployeeId", NULL, NULL
        FROM "CustomerEvents" AS e
        UNION ALL
        SELECT q."CustomerId", 'Issue', 6, q."Id", q."ReportedAt", q."Kind", NULL, q."Number", q."Description",
            NULL, q."ReportedById", NULL, q."Status"
        FROM "QualityIssues" AS q WHERE q."CustomerId" IS NOT NULL
        UNION ALL
        SELECT f."PartyId", 'File', 7, f."Id", f."CreatedAt", f."Kind", NULL, f."FileName", NULL,
            NULL, f."AuthorId", NULL, NULL
        FROM "FileDocuments" AS f;
        """;
}
