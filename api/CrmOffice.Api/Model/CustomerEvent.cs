using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum CustomerEventKind
{
    CategoryChange,
    Complaint,
    CancelledAppointment,
    Promise,
    Other,
}

/// <summary>Something unusual that happened with a customer (Ereignis, R37).</summary>
public sealed class CustomerEvent(int customerId, CustomerEventKind kind, string text, DateTimeOffset occurredAt, int? employeeId, bool isAutomatic) : IOccurrence
{
    public int Id { get; private set; }
    public int CustomerId { get; private set; } = customerId;
    public DateTimeOffset OccurredAt { get; private set; } = occurredAt;
    public CustomerEventKind Kind { get; private set; } = kind;
    public string Text { get; private set; } = text;
    public int? EmployeeId { get; private set; } = employeeId;
    public bool IsAutomatic { get; private set; } = isAutomatic;
}

internal sealed class CustomerEventConfiguration : IEntityTypeConfiguration<CustomerEvent>
{
    public void Configure(EntityTypeBuilder<CustomerEvent> customerEvent)
    {
        customerEvent.ToTable("CustomerEvents");
        customerEvent.Property(e => e.Text).HasMaxLength(FieldLength.LongText);
        customerEvent.HasOne<Customer>().WithMany().HasForeignKey(e => e.CustomerId).OnDelete(DeleteBehavior.Restrict);
        customerEvent.HasOne<Employee>().WithMany().HasForeignKey(e => e.EmployeeId).OnDelete(DeleteBehavior.NoAction);
        customerEvent.HasIndex(e => new { e.CustomerId, e.OccurredAt });
    }
}
