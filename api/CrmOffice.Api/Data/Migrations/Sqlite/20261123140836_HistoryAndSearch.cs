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
            migrationBuilder.Sql(HistoryView.CreateEntries(longText: "TEXT"));
            migrationBuilder.Sql(HistoryView.CreateCounts);
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "PartySearchIndex" USING fts5(
                    "Words", "Sounds",
                    content = 'PartySearchEntries', content_rowid = 'PartyId',
                    tokenize = "unicode61 remove_diacritics 0", prefix = '2 3', detail = column, columnsize = 0);
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PartySearchEntries_Inserted" AFTER INSERT ON "PartySearchEntries" BEGIN
                    INSERT INTO "PartySearchIndex"("rowid", "Words", "Sounds") VALUES (new."PartyId", new."Words", new."Sounds");
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PartySearchEntries_Deleted" AFTER DELETE ON "PartySearchEntries" BEGIN
                    INSERT INTO "PartySearchIndex"("PartySearchIndex", "rowid", "Words", "Sounds")
                    VALUES ('delete', old."PartyId", old."Words", old."Sounds");
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PartySearchEntries_Updated" AFTER UPDATE ON "PartySearchEntries" BEGIN
                    INSERT INTO "PartySearchIndex"("PartySearchIndex", "rowid", "Words", "Sounds")
                    VALUES ('delete', old."PartyId", old."Words", old."Sounds");
                    INSERT INTO "PartySearchIndex"("rowid", "Words", "Sounds") VALUES (new."PartyId", new."Words", new."Sounds");
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
            migrationBuilder.Sql(HistoryView.DropCounts);
            migrationBuilder.Sql(HistoryView.DropEntries);
        }
    }
}
