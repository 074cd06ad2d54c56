using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Data.Sample;

/// <summary>
/// A delicatessen wholesaler in Vienna that exists only here: customers, three years of business and what is due today.
/// Every run gives the same company; its dates are counted from the clock's today.
/// </summary>
public static class SampleCompany
{
    public const string Name = "Feinkost Lindhofer GmbH";
    public const string Domain = "feinkost-lindhofer.example";

    /// <summary>Who is signed in when nobody is named: Katharina Lindhofer, administrator and salesperson.</summary>
    public const string DefaultEmployeeNumber = "M-1";

    /// <summary>Fills an empty, migrated database; either all of it or nothing.</summary>
    public static async Task LoadAsync(CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Parties.AnyAsync(cancellation))
        {
            throw new InvalidOperationException("The sample company is loaded into an empty database only; this one has addresses.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var world = new SampleWorld(db, clock);

        // Everything here is new, so that looking for changes at every step would only cost time.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await LoadAsync(world, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            db.ChangeTracker.Clear();
        }
    }

    private static async Task LoadAsync(SampleWorld world, CancellationToken cancellation)
    {
        await SampleProfile.WriteAsync(world, cancellation);
        SampleStaff.Add(world);
        SampleSources.AddSources(world);
        SampleCustomers.AddCategories(world);
        SampleCatalogue.AddSuppliers(world);
        await world.Db.SaveChangesAsync(cancellation);

        SampleCatalogue.AddArticles(world);
        SampleSources.AddReferrers(world);
        SampleSources.AddNetworkingAppointments(world);
        await world.Db.SaveChangesAsync(cancellation);

        SampleCustomers.Add(world);
        SampleLeads.Add(world);
        await world.Db.SaveChangesAsync(cancellation);

        SampleSources.LinkReferrers(world);
        await SampleDocuments.AddAsync(world, cancellation);

        await SampleInteractions.AddAsync(world, cancellation);
        SampleMails.Add(world);
        SampleCalls.Add(world);
        SampleAppointments.Add(world);
        SampleIncidents.AddIssues(world);
        SampleIncidents.AddEvents(world);
        SamplePlanning.AddCallbacks(world);
        world.Db.ChangeTracker.DetectChanges();
        await world.Db.SaveChangesAsync(cancellation);

        SampleIncidents.AddTasks(world);
        SamplePlanning.AddTasks(world);
        SampleFiles.Add(world);
        await AdvanceNumbersAsync(world, cancellation);
        world.Db.ChangeTracker.DetectChanges();
        await world.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>New records go on after the sample's numbers.</summary>
    private static async Task AdvanceNumbersAsync(SampleWorld world, CancellationToken cancellation)
    {
        var sequences = await world.Db.NumberSequences.ToDictionaryAsync(s => s.Key, cancellation);
        foreach (var party in world.Db.Parties.Local)
        {
            sequences[party.Type.ToString()].SkipPast(party.Number);
        }
    }
}
