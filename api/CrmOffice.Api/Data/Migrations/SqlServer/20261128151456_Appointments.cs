using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Appointments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite rebuilds tables, and a view must not look at one meanwhile; the next migration makes them.
            migrationBuilder.Sql(HistoryView.DropCounts);
            migrationBuilder.Sql(HistoryView.DropEntries);

            migrationBuilder.DropForeignKey(
                name: "FK_Leads_SalesAppointments_AppointmentId",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_AppointmentId",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_GraphSubscriptions_FolderId",
                table: "GraphSubscriptions");

            migrationBuilder.DropColumn(
                name: "AppointmentId",
                table: "Leads");

            migrationBuilder.AlterColumn<string>(
                name: "OutlookEventId",
                table: "SalesAppointments",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AttendeeAddress",
                table: "SalesAppointments",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AttendeeName",
                table: "SalesAppointments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarBase",
                table: "SalesAppointments",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CalendarClaim",
                table: "SalesAppointments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "CalendarClaimUntil",
                table: "SalesAppointments",
                type: "datetimeoffset(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarProblem",
                table: "SalesAppointments",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarReason",
                table: "SalesAppointments",
                type: "varchar(20)",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarState",
                table: "SalesAppointments",
                type: "varchar(20)",
                unicode: false,
                maxLength: 20,
                nullable: false,
                defaultValue: "NotInCalendar");

            migrationBuilder.AddColumn<int>(
                name: "CalendarTries",
                table: "SalesAppointments",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ChangeKey",
                table: "SalesAppointments",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ICalUid",
                table: "SalesAppointments",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAllDay",
                table: "SalesAppointments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSeries",
                table: "SalesAppointments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "NextTryAt",
                table: "SalesAppointments",
                type: "datetimeoffset(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "SalesAppointments",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReminderMinutes",
                table: "SalesAppointments",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RequestId",
                table: "SalesAppointments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "SalesAppointments",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                defaultValue: "Europe/Vienna");

            migrationBuilder.AddColumn<Guid>(
                name: "TransactionId",
                table: "SalesAppointments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnsentChange",
                table: "SalesAppointments",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "SalesAppointments",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WebLink",
                table: "SalesAppointments",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "FolderId",
                table: "GraphSubscriptions",
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.CreateTable(
                name: "CalendarCursors",
                columns: table => new
                {
                    MailboxId = table.Column<int>(type: "int", nullable: false),
                    Link = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    WindowAround = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    LastSuccessAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    WakeAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    SubscribeAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    ProblemCode = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarCursors", x => x.MailboxId);
                    table.ForeignKey(
                        name: "FK_CalendarCursors_Mailboxes_MailboxId",
                        column: x => x.MailboxId,
                        principalTable: "Mailboxes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SalesAppointments_CalendarState_NextTryAt",
                table: "SalesAppointments",
                columns: new[] { "CalendarState", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesAppointments_RequestId",
                table: "SalesAppointments",
                column: "RequestId",
                unique: true,
                filter: "[RequestId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SalesAppointments_SalespersonId_OutlookEventId",
                table: "SalesAppointments",
                columns: new[] { "SalespersonId", "OutlookEventId" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesAppointments_TransactionId",
                table: "SalesAppointments",
                column: "TransactionId",
                unique: true,
                filter: "[TransactionId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GraphSubscriptions_FolderId",
                table: "GraphSubscriptions",
                column: "FolderId",
                unique: true,
                filter: "[FolderId] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarCursors");

            migrationBuilder.DropIndex(
                name: "IX_SalesAppointments_CalendarState_NextTryAt",
                table: "SalesAppointments");

            migrationBuilder.DropIndex(
                name: "IX_SalesAppointments_RequestId",
                table: "SalesAppointments");

            migrationBuilder.DropIndex(
                name: "IX_SalesAppointments_SalespersonId_OutlookEventId",
                table: "SalesAppointments");

            migrationBuilder.DropIndex(
                name: "IX_SalesAppointments_TransactionId",
                table: "SalesAppointments");

            migrationBuilder.DropIndex(
                name: "IX_GraphSubscriptions_FolderId",
                table: "GraphSubscriptions");

            migrationBuilder.DropColumn(
                name: "AttendeeAddress",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "AttendeeName",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "CalendarBase",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "CalendarClaim",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "CalendarClaimUntil",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "CalendarProblem",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "CalendarReason",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "CalendarState",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "CalendarTries",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "ChangeKey",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "ICalUid",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "IsAllDay",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "IsSeries",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "NextTryAt",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "ReminderMinutes",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "RequestId",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "TimeZone",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "TransactionId",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "UnsentChange",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "SalesAppointments");

            migrationBuilder.DropColumn(
                name: "WebLink",
                table: "SalesAppointments");

            migrationBuilder.AlterColumn<string>(
                name: "OutlookEventId",
                table: "SalesAppointments",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "AppointmentId",
                table: "Leads",
                type: "int",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "FolderId",
                table: "GraphSubscriptions",
                type: "int",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Leads_AppointmentId",
                table: "Leads",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_GraphSubscriptions_FolderId",
                table: "GraphSubscriptions",
                column: "FolderId",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Leads_SalesAppointments_AppointmentId",
                table: "Leads",
                column: "AppointmentId",
                principalTable: "SalesAppointments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
