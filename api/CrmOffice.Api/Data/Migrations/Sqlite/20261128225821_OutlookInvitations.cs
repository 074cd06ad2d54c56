using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OutlookInvitations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsInvitation",
                table: "SalesAppointments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsInvitation",
                table: "SalesAppointments");
        }
    }
}
