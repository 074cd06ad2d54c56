using CrmOffice.Api.Data;
using CrmOffice.Api.Data.Sample;
using CrmOffice.Api.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace CrmOffice.Api.Platform;

/// <summary>
/// The playground's mailbox: the sample's mails, and those that were received and sent there, which are kept as files beside the
/// database, so that they go with it and survive a restart.
/// </summary>
internal sealed class PlaygroundMailbox
{
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly string folder;
    private readonly Lock gate = new();
    private List<PlaygroundMailFile> arrived = [];

    public PlaygroundMailbox(IServiceScopeFactory scopes, IHostEnvironment environment, TimeProvider clock)
    {
        this.scopes = scopes;
        this.clock = clock;
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        folder = db.Database.IsSqlite()
            ? Path.ChangeExtension(Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource), ".mails")
            : Path.Combine(environment.ContentRootPath, "App_Data", "crm.mails");
        Calendar = new(Path.Combine(folder, "calendar.json"), PlaygroundAppointment.Samples(clock.GetUtcNow()));
        if (Directory.Exists(folder))
        {
            arrived = [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(Read)];
        }
    }

    /// <summary>Whose it is.</summary>
    public static PlaygroundMailAddress Owner => SampleMailbox.Files.First(file => file.Mail.Folder == PlaygroundFolder.SentItems).Mail.From;

    public PlaygroundCalendar Calendar { get; }

    /// <summary>In the order in which they came: none is ever taken out, so that a position in it stays the same.</summary>
    public IReadOnlyList<PlaygroundMailFile> Arrived
    {
        get
        {
            lock (gate)
            {
                return arrived;
            }
        }
    }

    public IEnumerable<PlaygroundMailFile> All => SampleMailbox.Files.Concat(Arrived);

    /// <summary>The owner takes part in mail linking from the beginning, so that it can be seen without setting anything.</summary>
    public static async Task TakePartAsync(CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var employee = await db.Employees.SingleAsync(e => e.Number == SampleCompany.DefaultEmployeeNumber, cancellation);
        var mailbox = new Mailbox(employee.Id, Owner.Address, Owner.Address, clock.GetUtcNow().AddYears(-1));
        mailbox.AddressesSeen(await db.PartyEmailAddresses.MaxAsync(a => a.Id, cancellation));
        db.Add(mailbox);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Puts a mail into its folder and wakes whoever reads the mailbox, as Graph does with a notification.</summary>
    public async Task<PlaygroundMail> ArriveAsync(MimeMessage message, CancellationToken cancellation)
    {
        message.Date = clock.GetUtcNow();
        PlaygroundMailFile file;
        lock (gate)
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, $"{arrived.Count + 1:00000}.eml");
            message.WriteTo(path, cancellation);
            file = Read(path);
            arrived = [.. arrived, file];
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        var now = clock.GetUtcNow();
        await db.MailFolderCursors.Where(c => db.Mailboxes.Any(m => m.Id == c.MailboxId && m.UserId == Owner.Address))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.WakeAt, now), cancellation);
        return file.Mail;
    }

    private static PlaygroundMailFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return PlaygroundMailFile.Read(Path.GetFileName(path), stream);
    }
}
