using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace CrmOffice.Api.Data;

/// <summary>The company's data. <see cref="SqliteCrmDb"/> and <see cref="SqlServerCrmDb"/> say what each database does its own way.</summary>
public abstract class CrmDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Party> Parties => Set<Party>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<Supplier> Suppliers => Set<Supplier>();
    public DbSet<Employee> Employees => Set<Employee>();
    public DbSet<Referrer> Referrers => Set<Referrer>();
    public DbSet<ContactPerson> ContactPersons => Set<ContactPerson>();
    public DbSet<PartyEmailAddress> PartyEmailAddresses => Set<PartyEmailAddress>();
    public DbSet<PartyPhoneNumber> PartyPhoneNumbers => Set<PartyPhoneNumber>();
    public DbSet<PartySearchEntry> PartySearchEntries => Set<PartySearchEntry>();
    public DbSet<PartyChoice> PartyChoices => Set<PartyChoice>();
    public DbSet<CustomerCategory> CustomerCategories => Set<CustomerCategory>();
    public DbSet<SourceCategory> SourceCategories => Set<SourceCategory>();
    public DbSet<SourceDetail> SourceDetails => Set<SourceDetail>();
    public DbSet<InteractionType> InteractionTypes => Set<InteractionType>();
    public DbSet<Interaction> Interactions => Set<Interaction>();
    public DbSet<TaskItem> TaskItems => Set<TaskItem>();
    public DbSet<SalesAppointment> SalesAppointments => Set<SalesAppointment>();
    public DbSet<ArticleGroup> ArticleGroups => Set<ArticleGroup>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Project> Projects => Set<Project>();
    public DbSet<SalesDocument> SalesDocuments => Set<SalesDocument>();
    public DbSet<LineItem> LineItems => Set<LineItem>();
    public DbSet<FileDocument> FileDocuments => Set<FileDocument>();
    public DbSet<FileContent> FileContents => Set<FileContent>();
    public DbSet<WordTemplate> WordTemplates => Set<WordTemplate>();
    public DbSet<WordTemplateVersion> WordTemplateVersions => Set<WordTemplateVersion>();
    public DbSet<CompanyProfile> CompanyProfiles => Set<CompanyProfile>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<EmailMessage> EmailMessages => Set<EmailMessage>();
    public DbSet<EmailLink> EmailLinks => Set<EmailLink>();
    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();
    public DbSet<MailFolderCursor> MailFolderCursors => Set<MailFolderCursor>();
    public DbSet<CalendarCursor> CalendarCursors => Set<CalendarCursor>();
    public DbSet<MailboxMessage> MailboxMessages => Set<MailboxMessage>();
    public DbSet<GraphSubscription> GraphSubscriptions => Set<GraphSubscription>();
    public DbSet<ReceivedNotification> ReceivedNotifications => Set<ReceivedNotification>();
    public DbSet<PhoneCall> PhoneCalls => Set<PhoneCall>();
    public DbSet<CallLog> CallLogs => Set<CallLog>();
    public DbSet<CallRecordNotice> CallRecordNotices => Set<CallRecordNotice>();
    public DbSet<MailExclusion> MailExclusions => Set<MailExclusion>();
    public DbSet<OwnDomain> OwnDomains => Set<OwnDomain>();
    public DbSet<CustomerEvent> CustomerEvents => Set<CustomerEvent>();
    public DbSet<QualityIssue> QualityIssues => Set<QualityIssue>();
    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();
    public DbSet<HistoryEntry> HistoryEntries => Set<HistoryEntry>();
    public DbSet<HistoryCount> HistoryCounts => Set<HistoryCount>();

    /// <summary>The ids of the parties in whose <see cref="PartySearchEntry"/> every word begins one of the entry's words.</summary>
    /// <param name="words">Folded by <see cref="Shared.SearchText"/>; at least one.</param>
    /// <param name="types">Only these; null for all.</param>
    /// <param name="isActive">Only active or only inactive ones; null for both.</param>
    /// <param name="first">At most so many, the lowest ids; null for all.</param>
    public abstract IQueryable<int> PartiesWithWords(
        IReadOnlyCollection<string> words,
        IReadOnlyCollection<PartyType>? types = null,
        bool? isActive = null,
        int? first = null);

    /// <summary>The ids of the parties in whose names every word has one that sounds alike.</summary>
    /// <param name="sounds">Codes of <see cref="Shared.ColognePhonetics"/>; at least one.</param>
    /// <inheritdoc cref="PartiesWithWords"/>
    public abstract IQueryable<int> PartiesWithSounds(
        IReadOnlyCollection<string> sounds,
        IReadOnlyCollection<PartyType>? types = null,
        bool? isActive = null,
        int? first = null);

    /// <summary>
    /// A text as lists are put in order and filtered by it: letters in the spelling of <see cref="Shared.SearchText"/>,
    /// everything else as it is. In queries only.
    /// </summary>
    public static string? Folded(string? text) => throw new InvalidOperationException("In queries only.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await PartyIndex.FollowChangesAsync(this, cancellationToken);
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                entry.Entity.NextVersion();

                // Loading much at once switches the general search for changes off.
                entry.DetectChanges();
            }
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Not offered: the search index needs to read before it writes.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Use SaveChangesAsync.");

    /// <summary>What <see cref="Folded"/> is in the database's SQL.</summary>
    protected abstract SqlExpression Fold(SqlExpression text);

    protected static SqlExpression Replace(SqlExpression text, string old, string replacement) => new SqlFunctionExpression(
        "replace",
        [text, new SqlConstantExpression(old, text.TypeMapping), new SqlConstantExpression(replacement, text.TypeMapping)],
        nullable: true,
        argumentsPropagateNullability: [true, false, false],
        typeof(string),
        text.TypeMapping);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDb).Assembly);
        modelBuilder.HasDbFunction(() => Folded(null)).HasTranslation(arguments => Fold(arguments[0]));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Readable in the database, and the history view can hand them on as they are.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20).AreUnicode(false);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }
}
