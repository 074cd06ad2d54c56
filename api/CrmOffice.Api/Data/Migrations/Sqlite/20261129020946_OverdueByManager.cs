using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OverdueByManager : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Parties_AccountManagerId",
                table: "Parties");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_AccountManagerId_ContactOverdueFrom",
                table: "Parties",
                columns: new[] { "AccountManagerId", "ContactOverdueFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Parties_AccountManagerId_ContactOverdueFrom",
                table: "Parties");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_AccountManagerId",
                table: "Parties",
                column: "AccountManagerId");
        }
    }
}
