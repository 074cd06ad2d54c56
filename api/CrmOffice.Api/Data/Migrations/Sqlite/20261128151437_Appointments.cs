using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.Sqlite
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

            migrationBuilder.DropColumn(
                name: "AppointmentId",
                table: "Leads");

            migrationBuilder.AddColumn<string>(
                name: "AttendeeAddress",
                table: "SalesAppointments",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AttendeeName",
                table: "SalesAppointments",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarBase",
                table: "SalesAppointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CalendarClaim",
                table: "SalesAppointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CalendarClaimUntil",
                table: "SalesAppointments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarProblem",
                table: "SalesAppointments",
                type: "TEXT",
                unicode: false,
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarReason",
                table: "SalesAppointments",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CalendarState",
                table: "SalesAppointments",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: false,
                defaultValue: "NotInCalendar");

            migrationBuilder.AddColumn<int>(
                name: "CalendarTries",
                table: "SalesAppointments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ChangeKey",
                table: "SalesAppointments",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ICalUid",
                table: "SalesAppointments",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAllDay",
                table: "SalesAppointments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSeries",
                table: "SalesAppointments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "NextTryAt",
                table: "SalesAppointments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "SalesAppointments",
                type: "TEXT",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReminderMinutes",
                table: "SalesAppointments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RequestId",
                table: "SalesAppointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "SalesAppointments",
                type: "TEXT",
                unicode: false,
                maxLength: 100,
                nullable: false,
                defaultValue: "Europe/Vienna");

            migrationBuilder.AddColumn<Guid>(
                name: "TransactionId",
                table: "SalesAppointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnsentChange",
                table: "SalesAppointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "SalesAppointments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WebLink",
                table: "SalesAppointments",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "FolderId",
                table: "GraphSubscriptions",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.CreateTable(
                name: "CalendarCursors",
                columns: table => new
                {
                    MailboxId = table.Column<int>(type: "INTEGER", nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    WindowAround = table.Column<long>(type: "INTEGER", nullable: true),
                    LastSuccessAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WakeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SubscribeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProblemCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true)
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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SalesAppointments_SalespersonId_OutlookEventId",
                table: "SalesAppointments",
                columns: new[] { "SalespersonId", "OutlookEventId" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesAppointments_TransactionId",
                table: "SalesAppointments",
                column: "TransactionId",
                unique: true);
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

            migrationBuilder.AddColumn<int>(
                name: "AppointmentId",
                table: "Leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "FolderId",
                table: "GraphSubscriptions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Leads_AppointmentId",
                table: "Leads",
                column: "AppointmentId");

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
