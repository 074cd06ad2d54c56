using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MorningDigest : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DigestDueAt",
                table: "Mailboxes",
                type: "datetimeoffset(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DigestLanguage",
                table: "Mailboxes",
                type: "varchar(2)",
                unicode: false,
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DigestProblem",
                table: "Mailboxes",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DigestDueAt",
                table: "Mailboxes");

            migrationBuilder.DropColumn(
                name: "DigestLanguage",
                table: "Mailboxes");

            migrationBuilder.DropColumn(
                name: "DigestProblem",
                table: "Mailboxes");
        }
    }
}
