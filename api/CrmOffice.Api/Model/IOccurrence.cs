namespace CrmOffice.Api.Model;

/// <summary>Something that happened to a party at a time; lists of it come newest first and go on by time and id.</summary>
public interface IOccurrence
{
    int Id { get; }

    DateTimeOffset OccurredAt { get; }
}
