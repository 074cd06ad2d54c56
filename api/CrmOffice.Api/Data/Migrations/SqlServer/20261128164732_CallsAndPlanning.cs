using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CallsAndPlanning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The last migration that changes the views makes them, because only then all that they show is there.
            migrationBuilder.Sql(HistoryView.DropCounts);
            migrationBuilder.Sql(HistoryView.DropEntries);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "TaskItems",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ContactOverdueFrom",
                table: "Parties",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CallLogs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ReadTo = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    SubscriptionId = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true),
                    ClientState = table.Column<string>(type: "varchar(128)", unicode: false, maxLength: 128, nullable: true),
                    RenewAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    HoldUntil = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    Lease = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallLogs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CallRecordNotices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RecordId = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false),
                    NextTryAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallRecordNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PhoneCalls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployeeId = table.Column<int>(type: "int", nullable: false),
                    PartyId = table.Column<int>(type: "int", nullable: false),
                    ContactPersonId = table.Column<int>(type: "int", nullable: true),
                    Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DialNumber = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Direction = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Way = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    ResultCode = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    OccurredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: false),
                    RingingAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    ConnectedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    DurationSeconds = table.Column<int>(type: "int", nullable: true),
                    InteractionId = table.Column<int>(type: "int", nullable: true),
                    IsEntered = table.Column<bool>(type: "bit", nullable: false),
                    GraphCallId = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: true),
                    IsLegEnded = table.Column<bool>(type: "bit", nullable: false),
                    TransferAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    HangUpAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    NewsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: false),
                    NextStepAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    CallRecordId = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: true),
                    CallRecordVersion = table.Column<long>(type: "bigint", nullable: true),
                    PstnCallId = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: true),
                    Lease = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhoneCalls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PhoneCalls_ContactPersons_ContactPersonId",
                        column: x => x.ContactPersonId,
                        principalTable: "ContactPersons",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PhoneCalls_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PhoneCalls_Interactions_InteractionId",
                        column: x => x.InteractionId,
                        principalTable: "Interactions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_PhoneCalls_Parties_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "CallLogs",
                columns: new[] { "Id", "ClientState", "DueAt", "Failures", "HoldUntil", "Lease", "LeaseUntil", "ReadTo", "RenewAt", "SubscriptionId" },
                values: new object[] { 1, null, null, 0, null, null, null, null, null, null });

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

            migrationBuilder.CreateIndex(
                name: "IX_CallRecordNotices_NextTryAt",
                table: "CallRecordNotices",
                column: "NextTryAt");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_CallRecordId",
                table: "PhoneCalls",
                column: "CallRecordId");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_ContactPersonId",
                table: "PhoneCalls",
                column: "ContactPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_DialNumber_OccurredAt",
                table: "PhoneCalls",
                columns: new[] { "DialNumber", "OccurredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_EmployeeId_OccurredAt",
                table: "PhoneCalls",
                columns: new[] { "EmployeeId", "OccurredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_GraphCallId",
                table: "PhoneCalls",
                column: "GraphCallId");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_InteractionId",
                table: "PhoneCalls",
                column: "InteractionId",
                unique: true,
                filter: "[InteractionId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_NextStepAt",
                table: "PhoneCalls",
                column: "NextStepAt");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_PartyId_IsEntered_InteractionId_OccurredAt",
                table: "PhoneCalls",
                columns: new[] { "PartyId", "IsEntered", "InteractionId", "OccurredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_PstnCallId",
                table: "PhoneCalls",
                column: "PstnCallId");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_RequestId",
                table: "PhoneCalls",
                column: "RequestId",
                unique: true,
                filter: "[RequestId] IS NOT NULL");

            migrationBuilder.Sql(ContactOverdueDays.FillSqlServer);
            migrationBuilder.Sql(HistoryView.CreateEntries(longText: "nvarchar(max)"));
            migrationBuilder.Sql(HistoryView.CreateCounts);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(HistoryView.DropCounts);
            migrationBuilder.Sql(HistoryView.DropEntries);

            migrationBuilder.DropTable(
                name: "CallLogs");

            migrationBuilder.DropTable(
                name: "CallRecordNotices");

            migrationBuilder.DropTable(
                name: "PhoneCalls");

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
