namespace CrmOffice.Api.Model;

public enum JobState
{
    Queued,
    Running,
    Completed,
    Failed,
    Cancelled,
}
