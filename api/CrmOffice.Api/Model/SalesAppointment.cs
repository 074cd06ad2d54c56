using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
}

/// <summary>An appointment of a salesperson (Verkaufstermin), or a networking event where addresses are met.</summary>
public sealed class SalesAppointment(int salespersonId, SalesAppointmentKind kind, string subject, DateTimeOffset start, DateTimeOffset end)
{
    public int Id { get; private set; }
    public int SalespersonId { get; private set; } = salespersonId;
    public SalesAppointmentKind Kind { get; private set; } = kind;
    public string Subject { get; private set; } = subject;
    public DateTimeOffset Start { get; private set; } = start;
    public DateTimeOffset End { get; private set; } = end;
    public string? Location { get; init; }
    public int? PartyId { get; init; }
    public int? ContactPersonId { get; init; }
    public SalesAppointmentStatus Status { get; private set; }
    public string? Outcome { get; private set; }
    public string? OutlookEventId { get; init; }

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
}

internal sealed class SalesAppointmentConfiguration : IEntityTypeConfiguration<SalesAppointment>
{
    public void Configure(EntityTypeBuilder<SalesAppointment> appointment)
    {
        appointment.ToTable("SalesAppointments");
        appointment.Property(a => a.Subject).HasMaxLength(FieldLength.Subject);
        appointment.Property(a => a.Location).HasMaxLength(FieldLength.Name);
        appointment.Property(a => a.Outcome).HasMaxLength(FieldLength.LongText);
        appointment.Property(a => a.OutlookEventId).HasMaxLength(FieldLength.Subject);
        appointment.HasOne<Employee>().WithMany().HasForeignKey(a => a.SalespersonId).OnDelete(DeleteBehavior.NoAction);
        appointment.HasOne<Party>().WithMany().HasForeignKey(a => a.PartyId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne<ContactPerson>().WithMany().HasForeignKey(a => a.ContactPersonId).OnDelete(DeleteBehavior.NoAction);
        appointment.HasIndex(a => new { a.PartyId, a.Start });
        appointment.HasIndex(a => new { a.SalespersonId, a.Start });
    }
}
