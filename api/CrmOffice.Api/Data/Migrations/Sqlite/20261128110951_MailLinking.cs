using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmOffice.Api.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailLinking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Mailboxes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ReadSince = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    FoldersDueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HoldUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LastSuccessAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AddressesSeenTo = table.Column<int>(type: "INTEGER", nullable: false),
                    Lease = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailboxes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mailboxes_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailExclusions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailExclusions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnDomains",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Domain = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnDomains", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReceivedNotifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubscriptionId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    ResourceId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ChangeType = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    LifecycleEvent = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedNotifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailboxMessages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MailboxId = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MessageHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    EmailMessageId = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProblemCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailboxMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailboxMessages_EmailMessages_EmailMessageId",
                        column: x => x.EmailMessageId,
                        principalTable: "EmailMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_MailboxMessages_Mailboxes_MailboxId",
                        column: x => x.MailboxId,
                        principalTable: "Mailboxes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailFolderCursors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MailboxId = table.Column<int>(type: "INTEGER", nullable: false),
                    FolderId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    WellKnownName = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    RoundStartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MessagesRead = table.Column<int>(type: "INTEGER", nullable: false),
                    IsCaughtUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    WindowFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    WindowTo = table.Column<long>(type: "INTEGER", nullable: true),
                    LastSuccessAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WakeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SubscribeAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailFolderCursors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailFolderCursors_Mailboxes_MailboxId",
                        column: x => x.MailboxId,
                        principalTable: "Mailboxes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnmatchedAddresses",
                columns: table => new
                {
                    MailboxMessageId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnmatchedAddresses", x => new { x.MailboxMessageId, x.Hash });
                    table.ForeignKey(
                        name: "FK_UnmatchedAddresses_MailboxMessages_MailboxMessageId",
                        column: x => x.MailboxMessageId,
                        principalTable: "MailboxMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GraphSubscriptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubscriptionId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    ClientState = table.Column<string>(type: "TEXT", unicode: false, maxLength: 128, nullable: false),
                    MailboxId = table.Column<int>(type: "INTEGER", nullable: false),
                    FolderId = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RenewAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GraphSubscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GraphSubscriptions_MailFolderCursors_FolderId",
                        column: x => x.FolderId,
                        principalTable: "MailFolderCursors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GraphSubscriptions_Mailboxes_MailboxId",
                        column: x => x.MailboxId,
                        principalTable: "Mailboxes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_GraphSubscriptions_FolderId",
                table: "GraphSubscriptions",
                column: "FolderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GraphSubscriptions_MailboxId",
                table: "GraphSubscriptions",
                column: "MailboxId");

            migrationBuilder.CreateIndex(
                name: "IX_GraphSubscriptions_SubscriptionId",
                table: "GraphSubscriptions",
                column: "SubscriptionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mailboxes_Address",
                table: "Mailboxes",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mailboxes_EmployeeId",
                table: "Mailboxes",
                column: "EmployeeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailboxMessages_EmailMessageId",
                table: "MailboxMessages",
                column: "EmailMessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailboxMessages_MailboxId_ConversationId",
                table: "MailboxMessages",
                columns: new[] { "MailboxId", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_MailboxMessages_MailboxId_Decision_NextTryAt",
                table: "MailboxMessages",
                columns: new[] { "MailboxId", "Decision", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MailboxMessages_MailboxId_ItemId",
                table: "MailboxMessages",
                columns: new[] { "MailboxId", "ItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailboxMessages_MessageHash",
                table: "MailboxMessages",
                column: "MessageHash");

            migrationBuilder.CreateIndex(
                name: "IX_MailExclusions_Value",
                table: "MailExclusions",
                column: "Value",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailFolderCursors_MailboxId_FolderId",
                table: "MailFolderCursors",
                columns: new[] { "MailboxId", "FolderId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnDomains_Domain",
                table: "OwnDomains",
                column: "Domain",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedNotifications_SubscriptionId_Id",
                table: "ReceivedNotifications",
                columns: new[] { "SubscriptionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_UnmatchedAddresses_Hash",
                table: "UnmatchedAddresses",
                column: "Hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GraphSubscriptions");

            migrationBuilder.DropTable(
                name: "MailExclusions");

            migrationBuilder.DropTable(
                name: "OwnDomains");

            migrationBuilder.DropTable(
                name: "ReceivedNotifications");

            migrationBuilder.DropTable(
                name: "UnmatchedAddresses");

            migrationBuilder.DropTable(
                name: "MailFolderCursors");

            migrationBuilder.DropTable(
                name: "MailboxMessages");

            migrationBuilder.DropTable(
                name: "Mailboxes");
        }
    }
}
