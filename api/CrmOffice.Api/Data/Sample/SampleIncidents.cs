using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>Complaints and internal defects with their tasks, and what else was unusual with customers.</summary>
internal static partial class SampleIncidents
{
    /// <summary>What was reported in the last days is still being looked into.</summary>
    private const int OpenDays = 12;

    public static void AddIssues(SampleWorld world)
    {
        var rows = SampleList.Read<IssueRow>("issues").ToLookup(row => row.Kind);
        var reporter = world.EmployeeNamed("Zauner");
        var hirsch = world.CustomerNamed(SampleGoldenerHirsch.Name);
        var planned = new List<(DateOnly Date, IssueRow Row, SampleCustomer? Customer)>
        {
            (SampleCalendar.OnOrBefore(world.Calendar.Today.AddDays(-41)), SampleGoldenerHirsch.Issue, hirsch),
        };
        foreach (var customer in world.Customers.Where(c => c.Row.Habit is not ("never" or "quotes" or "once")))
        {
            var random = customer.Random("issues");
            var count = customer.Has("complaints") ? 3 : customer != hirsch && random.Chance(22) ? 1 : 0;
            for (var i = 0; i < count; i++)
            {
                planned.Add((DateOf(customer, world, random), random.Pick(rows[QualityIssueKind.Complaint].ToList()), customer));
            }
        }

        foreach (var (row, index) in rows[QualityIssueKind.InternalDefect].SelectMany(r => new[] { r, r, r }).Select((r, i) => (r, i)))
        {
            var random = SampleRandom.For("internal defect", $"{index}");
            planned.Add((SampleCalendar.Between(world.Calendar.Start, world.Calendar.Yesterday, random), row, null));
        }

        var recent = SampleRandom.For("recent issues");
        foreach (var customer in recent.PickSome(world.Customers.Where(c => BuyingHabit.IsRegular(c) && c != hirsch).ToList(), 5))
        {
            var date = SampleCalendar.Between(world.Calendar.Today.AddDays(-OpenDays), world.Calendar.Yesterday, recent);
            planned.Add((date, recent.Pick(rows[QualityIssueKind.Complaint].ToList()), customer));
        }

        var counters = new Dictionary<int, int>();
        foreach (var (date, row, customer) in planned.OrderBy(p => p.Date))
        {
            counters[date.Year] = counters.GetValueOrDefault(date.Year) + 1;
            Report($"F-{date.Year}-{counters[date.Year]:000}", date, row, customer, reporter, world);
        }
    }

    public static void AddTasks(SampleWorld world)
    {
        var rows = SampleList.Read<IssueRow>("issues").ToDictionary(row => row.Category + row.Kind);
        var warehouse = world.EmployeeNamed("Aydın");
        foreach (var issue in world.Db.QualityIssues.Local.ToList())
        {
            var random = SampleRandom.For("issue task", issue.Number);
            var due = SampleCalendar.At(SampleCalendar.After(DateOnly.FromDateTime(issue.ReportedAt.UtcDateTime), random.Between(2, 6)), 12);
            var assignee = random.Chance(50) ? warehouse.Id : issue.ReportedById;
            var task = new TaskItem(TaskItemKind.QualityIssue, rows[issue.Category + issue.Kind].Task, assignee, due)
            {
                PartyId = issue.CustomerId,
                QualityIssueId = issue.Id,
            };
            if (issue.ClosedAt is { } closedAt)
            {
                task.Complete(closedAt.AddHours(-1));
            }

            world.Db.Add(task);
        }
    }

    public static void AddEvents(SampleWorld world)
    {
        var rows = SampleList.Read<EventRow>("customer-events");
        foreach (var customer in world.Customers)
        {
            var random = customer.Random("events");
            var first = world.Calendar.KnownSince(customer.Customer);
            if (customer.Has("key"))
            {
                var row = rows.Single(r => r.Kind == CustomerEventKind.CategoryChange);
                AddEvent(row, isAutomatic: true);
            }

            if (random.Chance(30))
            {
                AddEvent(random.Pick(rows.Where(r => r.Kind != CustomerEventKind.CategoryChange).ToList()), isAutomatic: false);
            }

            void AddEvent(EventRow row, bool isAutomatic)
            {
                var date = SampleCalendar.Between(first, world.Calendar.Yesterday, random);
                world.Db.Add(new CustomerEvent(
                    customer.Id,
                    row.Kind,
                    SampleText.Fill(row.Text, customer.Favourites, date, random)!,
                    SampleCalendar.During(date, random),
                    customer.Manager.Id,
                    isAutomatic));
            }
        }
    }

    private static DateOnly DateOf(SampleCustomer customer, SampleWorld world, SampleRandom random)
    {
        var delivered = world.Documents.Where(d => d.CustomerId == customer.Id && d.Type == SalesDocumentType.Invoice).ToList();
        return SampleCalendar.OnOrBefore(random.Pick(delivered).Date);
    }

    private static void Report(string number, DateOnly date, IssueRow row, SampleCustomer? customer, Employee reporter, SampleWorld world)
    {
        var random = SampleRandom.For("issue", number);
        var reportedAt = SampleCalendar.During(date, random);
        var order = customer is null ? null : world.Documents
            .Where(d => d.CustomerId == customer.Id && d.Type == SalesDocumentType.SalesOrder && d.Date <= date)
            .MaxBy(d => d.Date);
        var description = SampleText.Fill(row.Description, customer?.Favourites ?? world.Articles, date, random)!;
        var issue = new QualityIssue(number, row.Kind, description, reportedAt, reporter.Id)
        {
            CustomerId = customer?.Id,
            SalesOrderId = order?.Id,
            Category = row.Category,
        };
        var closed = SampleCalendar.After(date, random.Between(2, 15));
        if (closed <= world.Calendar.Yesterday && date < world.Calendar.Today.AddDays(-OpenDays - 3))
        {
            issue.Close(row.Resolution, reporter.Id, SampleCalendar.At(closed, 17));
        }

        world.Db.Add(issue);
        if (customer is not null)
        {
            world.Db.Add(new CustomerEvent(customer.Id, CustomerEventKind.Complaint, $"{number}: {description}", reportedAt, reporter.Id, true));
        }
    }

    [CsvRecord]
    internal sealed partial record IssueRow(QualityIssueKind Kind, string Category, string Description, string Task, string Resolution);

    [CsvRecord]
    internal sealed partial record EventRow(CustomerEventKind Kind, string Text);
}
