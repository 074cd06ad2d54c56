using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class HistoryAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The views of the history are made by the last migration that changes them.

            // Full text catalogues can't be made inside a transaction.
            migrationBuilder.Sql("CREATE FULLTEXT CATALOG [CrmOffice] WITH ACCENT_SENSITIVITY = OFF;", suppressTransaction: true);
            migrationBuilder.Sql(
                """
                CREATE FULLTEXT INDEX ON [PartySearchEntries] ([Words] LANGUAGE 0, [Sounds] LANGUAGE 0)
                KEY INDEX [PK_PartySearchEntries] ON [CrmOffice] WITH (CHANGE_TRACKING = AUTO, STOPLIST = OFF);
                """,
                suppressTransaction: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FULLTEXT INDEX ON [PartySearchEntries];", suppressTransaction: true);
            migrationBuilder.Sql("DROP FULLTEXT CATALOG [CrmOffice];", suppressTransaction: true);
        }
    }
}
