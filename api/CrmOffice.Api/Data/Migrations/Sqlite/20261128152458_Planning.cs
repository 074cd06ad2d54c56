using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "TaskItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ContactOverdueFrom",
                table: "Parties",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql(ContactOverdueDays.FillSqlite);

            migrationBuilder.CreateIndex(
                name: "IX_TaskItems_PartyId_OpenCallback",
                table: "TaskItems",
                column: "PartyId",
                unique: true,
                filter: "\"Kind\" = 'Callback' AND \"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_TaskItems_Status_DueAt",
                table: "TaskItems",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Parties_CallbackAt",
                table: "Parties",
                column: "CallbackAt");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_ContactOverdueFrom",
                table: "Parties",
                column: "ContactOverdueFrom");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TaskItems_PartyId_OpenCallback",
                table: "TaskItems");

            migrationBuilder.DropIndex(
                name: "IX_TaskItems_Status_DueAt",
                table: "TaskItems");

            migrationBuilder.DropIndex(
                name: "IX_Parties_CallbackAt",
                table: "Parties");

            migrationBuilder.DropIndex(
                name: "IX_Parties_ContactOverdueFrom",
                table: "Parties");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "TaskItems");

            migrationBuilder.DropColumn(
                name: "ContactOverdueFrom",
                table: "Parties");
        }
    }
}
