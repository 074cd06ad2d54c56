using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmOffice.Api.Model;

public enum SalesAppointmentKind
{
    Sales,
    Networking,
}

public enum SalesAppointmentStatus
{
    Planned,
    Held,
    Cancelled,

    /// <summary>It was entered by mistake: nothing shows it any more, and it goes as soon as its event in the calendar has gone.</summary>
    Withdrawn,
}

/// <summary>
/// An appointment of a salesperson (Verkaufstermin), or a networking event where addresses are met. Where it stands in
/// the salesperson's calendar, SalesAppointmentCalendar.cs says how.
/// </summary>
public sealed partial class SalesAppointment(int salespersonId, SalesAppointmentKind kind, string subject, DateTimeOffset start, DateTimeOffset end) : IVersioned
{
    public int Id { get; private set; }
    public int SalespersonId { get; private set; } = salespersonId;
    public SalesAppointmentKind Kind { get; private set; } = kind;
    public string Subject { get; private set; } = subject;
    public DateTimeOffset Start { get; private set; } = start;
    public DateTimeOffset End { get; private set; } = end;

    /// <inheritdoc cref="AppointmentContent.TimeZone"/>
    public string TimeZone { get; private set; } = Shared.LocalCalendar.Zone.Id;
    public bool IsAllDay { get; private set; }
    public string? Location { get; set; }
    public string? Notes { get; private set; }

    /// <summary>Before the start; null for no reminder.</summary>
    public int? ReminderMinutes { get; private set; }
    public int? PartyId { get; init; }
    public int? ContactPersonId { get; set; }

    /// <summary>Who is invited by mail; null for nobody.</summary>
    public string? AttendeeAddress { get; init; }
    public string? AttendeeName { get; init; }
    public SalesAppointmentStatus Status { get; private set; }

    /// <summary>What came of it, or why it was cancelled.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Made by whoever enters it, so that a repeated request does not enter it twice.</summary>
    public Guid? RequestId { get; init; }
    public int Version { get; private set; }

    public AppointmentContent Content => new(Subject, Start, End, TimeZone, IsAllDay, Location, Notes, ReminderMinutes);

    public void Describe(AppointmentContent content) =>
        (Subject, Start, End, TimeZone, IsAllDay, Location, Notes, ReminderMinutes) = content;

    public void Become(SalesAppointmentKind kind) => Kind = kind;

    public void Hold(string? outcome)
    {
        Status = SalesAppointmentStatus.Held;
        Outcome = outcome;
    }

    public void Cancel(string? reason)
    {
        Status = SalesAppointmentStatus.Cancelled;
        Outcome = reason;
    }

    public void Withdraw() => Status = SalesAppointmentStatus.Withdrawn;

    /// <summary>It is to take place after all.</summary>
    public void PlanAgain()
    {
        Status = SalesAppointmentStatus.Planned;
        Outcome = null;
    }

    void IVersioned.NextVersion() => Version++;
}

internal sealed class SalesAppointmentConfiguration : IEntityTypeConfiguration<SalesAppointment>
{
    public void Configure(EntityTypeBuilder<SalesAppointment> appointment)
    {
        appointment.ToTable("SalesAppointments");
        appointment.Property(a => a.Subject).HasMaxLength(FieldLength.Subject);
        appointment.Property(a => a.TimeZone).HasMaxLength(FieldLength.ShortText).IsUnicode(false);
        appointment.Property(a => a.Location).HasMaxLength(FieldLength.Name);
        appointment.Property(a => a.Notes).HasMaxLength(FieldLength.LongText);
        appointment.Property(a => a.AttendeeAddress).HasMaxLength(FieldLength.Email);
        appointment.Property(a => a.AttendeeName).HasMaxLength(FieldLength.Name);
        appointment.Property(a => a.Outcome).HasMaxLength(FieldLength.LongText);
        appointment.Property(a => a.Version).IsConcurrencyToken();
        appointment.Ignore(a => a.Content);
        appointment.Ignore(a => a.IsFromOutlook);
        appointment.HasOne<Employee>().WithMany().HasForeignKey(a => a.SalespersonId).OnDelete(DeleteBehavior.NoAction);
        appointment.HasOne<Party>().WithMany().HasForeignKey(a => a.PartyId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne<ContactPerson>().WithMany().HasForeignKey(a => a.ContactPersonId).OnDelete(DeleteBehavior.NoAction);
        appointment.HasIndex(a => new { a.PartyId, a.Start });
        appointment.HasIndex(a => new { a.SalespersonId, a.Start });
        appointment.HasIndex(a => a.RequestId).IsUnique();
        ConfigureCalendar(appointment);
    }

    private static void ConfigureCalendar(EntityTypeBuilder<SalesAppointment> appointment)
    {
        appointment.Property(a => a.OutlookEventId).HasMaxLength(MailboxMessage.ItemIdLength);
        appointment.Property(a => a.ICalUid).HasMaxLength(FieldLength.Subject);
        appointment.Property(a => a.ChangeKey).HasMaxLength(FieldLength.ShortText);
        appointment.Property(a => a.WebLink).HasMaxLength(2_000);
        appointment.Property(a => a.CalendarProblem).HasMaxLength(50).IsUnicode(false);
        appointment.Property(a => a.CalendarBase).HasConversion<Json<AppointmentContent>>();
        appointment.Property(a => a.UnsentChange).HasConversion<Json<UnsentChange>>();
        appointment.HasIndex(a => a.TransactionId).IsUnique();
        appointment.HasIndex(a => new { a.SalespersonId, a.OutlookEventId });
        appointment.HasIndex(a => new { a.CalendarState, a.NextTryAt });
    }
}

/// <summary>Kept as a text that nobody searches.</summary>
internal sealed class Json<T>() : ValueConverter<T, string>(
    value => System.Text.Json.JsonSerializer.Serialize(value, System.Text.Json.JsonSerializerOptions.Default),
    text => System.Text.Json.JsonSerializer.Deserialize<T>(text, System.Text.Json.JsonSerializerOptions.Default)!)
    where T : class;
