using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HistoryAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The views of the history are made by the last migration that changes them.
            // The text comes folded, so that splitting at spaces is all there is to do.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "PartySearchIndex" USING fts5(
                    "Words", "Sounds", "Type", "IsActive",
                    content = 'PartySearchEntries', content_rowid = 'PartyId',
                    tokenize = "ascii", prefix = '1 2 3 4 5 6', detail = column, columnsize = 0);
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PartySearchEntries_Inserted" AFTER INSERT ON "PartySearchEntries" BEGIN
                    INSERT INTO "PartySearchIndex"("rowid", "Words", "Sounds", "Type", "IsActive")
                    VALUES (new."PartyId", new."Words", new."Sounds", new."Type", new."IsActive");
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PartySearchEntries_Deleted" AFTER DELETE ON "PartySearchEntries" BEGIN
                    INSERT INTO "PartySearchIndex"("PartySearchIndex", "rowid", "Words", "Sounds", "Type", "IsActive")
                    VALUES ('delete', old."PartyId", old."Words", old."Sounds", old."Type", old."IsActive");
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PartySearchEntries_Updated" AFTER UPDATE ON "PartySearchEntries" BEGIN
                    INSERT INTO "PartySearchIndex"("PartySearchIndex", "rowid", "Words", "Sounds", "Type", "IsActive")
                    VALUES ('delete', old."PartyId", old."Words", old."Sounds", old."Type", old."IsActive");
                    INSERT INTO "PartySearchIndex"("rowid", "Words", "Sounds", "Type", "IsActive")
                    VALUES (new."PartyId", new."Words", new."Sounds", new."Type", new."IsActive");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "PartySearchEntries_Inserted";""");
            migrationBuilder.Sql("""DROP TRIGGER "PartySearchEntries_Deleted";""");
            migrationBuilder.Sql("""DROP TRIGGER "PartySearchEntries_Updated";""");
            migrationBuilder.Sql("""DROP TABLE "PartySearchIndex";""");
        }
    }
}
