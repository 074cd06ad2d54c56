namespace CrmOffice.Api.Model;

/// <summary>
/// A record that two people may edit at once: its version is the ETag that a change must name, and grows with
/// every saved change.
/// </summary>
public interface IVersioned
{
    int Version { get; }

    void NextVersion();
}
