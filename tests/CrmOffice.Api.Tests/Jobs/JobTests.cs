using System.Net;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Jobs;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmOffice.Api.Tests.Jobs;

public sealed class JobTests(JobTests.JobApp app) : IClassFixture<JobTests.JobApp>
{
    /// <summary>With kinds of jobs that do as the test says.</summary>
    public sealed class JobApp : CrmApp
    {
        internal TaskCompletionSource Started { get; set; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services
                .AddSingleton(new JobKind("greet", (_, run, _) => Task.FromResult(new JobOutcome(
                    new Dictionary<string, int> { ["greetings"] = 1 }, [new JobExclusion("inactive", 2)])
                {
                    File = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"Hallo {run.Parameters}")),
                    FileName = "Gruß.txt",
                    Commit = (db, _) =>
                    {
                        db.Add(new CustomerCategory($"greeted {run.Id}"));
                        return db.SaveChangesAsync(CancellationToken.None);
                    },
                })))
                .AddSingleton(new JobKind("refuse", (_, _, _) => throw new JobFailedException(JobProblems.NoRecipients)))
                .AddSingleton(new JobKind("crash", (_, _, _) => throw new InvalidOperationException("Müller, 5020 Salzburg")))
                .AddSingleton(new JobKind("endless", async (_, run, cancellation) =>
                {
                    run.Report(3, 10);
                    Started.TrySetResult();
                    await Task.Delay(Timeout.Infinite, cancellation);
                    throw new InvalidOperationException("Unreachable.");
                })));
        }

        internal async Task<Guid> AddAsync(string kind, object? parameters = null, int? ownerId = null)
        {
            await using var scope = Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
            ownerId ??= await db.Employees.Where(e => e.Number == "M-1").Select(e => e.Id).SingleAsync();
            return (await scope.ServiceProvider.GetRequiredService<JobQueue>().AddAsync(kind, parameters ?? "Welt", ownerId.Value, null, CancellationToken.None)).Id;
        }

        /// <summary>A row as a worker left it whose process is gone.</summary>
        internal async Task<Guid> AddLeftAsync(string kind, int tries, bool cancelRequested = false)
        {
            var id = Guid.NewGuid();
            await using var scope = Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
            var owner = await db.Employees.Where(e => e.Number == "M-1").Select(e => e.Id).SingleAsync();
            db.Add(new Job(id, kind, "\"Welt\"", owner, Clock.GetUtcNow()));

            // Before the running worker may see it.
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.SaveChangesAsync();
            var until = Clock.GetUtcNow().AddSeconds(-1);
            await db.Jobs.Where(j => j.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(j => j.State, JobState.Running)
                .SetProperty(j => j.Tries, tries)
                .SetProperty(j => j.CancelRequested, cancelRequested)
                .SetProperty(j => j.Lease, Guid.NewGuid())
                .SetProperty(j => j.LeaseUntil, until));
            await transaction.CommitAsync();
            Wake();
            return id;
        }

        internal void Wake() => Services.GetRequiredService<JobSignal>().Wake();
    }

    [Fact]
    public async Task A_job_gives_its_result_once()
    {
        var job = await EndAsync(await app.AddAsync("greet", "Salzburg"));
        using var result = await app.Http.GetAsync($"/api/jobs/{job.Id}/result");

        Assert.Equal(JobState.Completed, job.State);
        Assert.Equal((1, 2), (job.Result!.Counts["greetings"], Assert.Single(job.Result.Excluded).Count));
        Assert.Equal("Hallo \"Salzburg\"", await result.Content.ReadAsStringAsync());
        Assert.Equal("Gruß.txt", result.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(result.Content.Headers.ContentLength ?? job.Result.Size, job.Result.Size);
        Assert.Equal(1, await GreetedAsync(job.Id));
    }

    [Fact]
    public async Task A_job_whose_worker_died_is_taken_over_when_its_lease_has_run_out()
    {
        var job = await EndAsync(await app.AddLeftAsync("greet", tries: 1));

        Assert.Equal(JobState.Completed, job.State);
        Assert.Equal(1, await GreetedAsync(job.Id));
    }

    [Fact]
    public async Task A_job_that_always_kills_its_process_is_given_up()
    {
        var job = await EndAsync(await app.AddLeftAsync("greet", tries: 3));

        Assert.Equal((JobState.Failed, "job_gave_up"), (job.State, job.Problem!.Code));
        Assert.Equal(0, await GreetedAsync(job.Id));
    }

    [Fact]
    public async Task A_job_that_was_to_end_when_its_worker_died_does_not_start_again()
    {
        var job = await EndAsync(await app.AddLeftAsync("greet", tries: 1, cancelRequested: true));

        Assert.Equal(JobState.Cancelled, job.State);
        Assert.Equal(0, await GreetedAsync(job.Id));
    }

    [Fact]
    public async Task A_running_job_shows_its_progress_and_can_be_cancelled()
    {
        app.Started = new();
        var id = await app.AddAsync("endless");
        await app.Started.Task;
        var running = await UntilAsync(id, job => job.Done == 3);
        using var early = await app.Http.GetAsync($"/api/jobs/{id}/result");
        var cancel = await app.PostAsync<JobView>($"/api/jobs/{id}/cancel", new { });
        var ended = await EndAsync(id);

        Assert.Equal((JobState.Running, (int?)10), (running.State, running.Total));
        Assert.Equal("job_not_ended", await CrmApp.CodeAsync(early));
        Assert.True(cancel.CancelRequested || cancel.State == JobState.Cancelled);
        Assert.Equal(JobState.Cancelled, ended.State);
    }

    [Fact]
    public async Task A_cancellation_that_another_instance_took_in_is_noticed()
    {
        app.Started = new();
        var id = await app.AddAsync("endless");
        await app.Started.Task;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
            await JobTable.CancelAsync(db, id, TimeSpan.FromHours(1), app.Clock, CancellationToken.None);
        }

        Assert.Equal(JobState.Cancelled, (await EndAsync(id)).State);
    }

    [Fact]
    public async Task Two_workers_never_have_the_same_job()
    {
        var id = Guid.NewGuid();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var owner = await db.Employees.Where(e => e.Number == "M-1").Select(e => e.Id).SingleAsync();
        db.Add(new Job(id, "greet", "1", owner, app.Clock.GetUtcNow().AddYears(-1)));
        await db.SaveChangesAsync();
        var first = await JobTable.ClaimAsync(db, Guid.NewGuid(), TimeSpan.FromMinutes(1), app.Clock, CancellationToken.None);
        var lease = first!.Lease!.Value;
        var second = await JobTable.ClaimAsync(db, Guid.NewGuid(), TimeSpan.FromMinutes(1), app.Clock, CancellationToken.None);
        var progress = new JobRun.Progress(1, 2);

        Assert.Equal(id, first.Id);
        Assert.NotEqual(id, second?.Id);
        Assert.True(await JobTable.GoOnAsync(db, id, lease, progress, app.Clock.GetUtcNow(), CancellationToken.None));
        Assert.False(await JobTable.GoOnAsync(db, id, Guid.NewGuid(), progress, app.Clock.GetUtcNow(), CancellationToken.None));
        await transaction.RollbackAsync();
    }

    [Theory]
    [InlineData("refuse", "no_recipients")]
    [InlineData("crash", "job_failed")]
    public async Task A_failed_job_says_why_without_saying_too_much(string kind, string code)
    {
        var id = await app.AddAsync(kind);
        var job = await EndAsync(id);
        using var result = await app.Http.GetAsync($"/api/jobs/{id}/result");

        Assert.Equal((JobState.Failed, code), (job.State, job.Problem!.Code));
        Assert.DoesNotContain("Müller", job.Problem.Title, StringComparison.Ordinal);
        Assert.Equal("job_has_no_file", await CrmApp.CodeAsync(result));
    }

    [Fact]
    public async Task A_job_is_its_owners_own_and_administrators_see_it_too()
    {
        var owner = new Employee("M-20", app.Clock.GetUtcNow());
        owner.NamePerson("Lukas", "Steininger");
        owner.Employ(isSalesperson: true, EmployeeRoles.Sales);
        var other = new Employee("M-21", app.Clock.GetUtcNow());
        other.NamePerson("Petra", "Hofer");
        other.Employ(isSalesperson: true, EmployeeRoles.Sales);
        await app.SaveAsync(db => db.AddRange(owner, other));
        var job = await EndAsync(await app.AddAsync("greet", ownerId: owner.Id));
        using var his = app.As("M-20");
        using var hers = app.As("M-21");
        using var seen = await his.GetAsync("/api/jobs?kind=greet");
        using var unseen = await hers.GetAsync("/api/jobs");
        using var refused = await hers.GetAsync($"/api/jobs/{job.Id}/result");
        using var refusedCancel = await hers.PostAsync($"/api/jobs/{job.Id}/cancel", null);

        Assert.Equal(job.Id, Assert.Single((await CrmApp.ReadAsync<JobList>(seen)).Rows).Id);
        Assert.Equal(0, (await CrmApp.ReadAsync<JobList>(unseen)).Total);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (refused.StatusCode, refusedCancel.StatusCode));
    }

    [Fact]
    public async Task Cancelling_a_job_that_has_ended_changes_nothing()
    {
        var job = await EndAsync(await app.AddAsync("greet"));
        var after = await app.PostAsync<JobView>($"/api/jobs/{job.Id}/cancel", new { });

        Assert.Equal((JobState.Completed, false), (after.State, after.CancelRequested));
    }

    private Task<JobView> EndAsync(Guid id) => UntilAsync(id, job => job.EndedAt is not null);

    private async Task<JobView> UntilAsync(Guid id, Func<JobView, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var job = await app.GetAsync<JobView>($"/api/jobs/{id}");
            if (condition(job))
            {
                return job;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private Task<int> GreetedAsync(Guid id) => app.ReadAsync(db => db.CustomerCategories.CountAsync(c => c.Name == $"greeted {id}"));
}

public sealed class JobExpiryTests(JobTests.JobApp app) : IClassFixture<JobTests.JobApp>
{
    [Fact]
    public async Task Results_are_removed_with_their_files_when_their_time_is_over()
    {
        var before = await app.ReadAsync(db => db.FileContents.CountAsync());
        var id = await app.AddAsync("greet");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await app.GetAsync<JobView>($"/api/jobs/{id}")).EndedAt is null)
        {
            await Task.Delay(50, patience.Token);
        }

        Assert.Equal(before + 1, await app.ReadAsync(db => db.FileContents.CountAsync()));
        app.Clock.Advance(TimeSpan.FromHours(49));
        app.Wake();
        while (await app.ReadAsync(db => db.Jobs.AnyAsync(j => j.Id == id)))
        {
            await Task.Delay(50, patience.Token);
        }

        Assert.Equal(before, await app.ReadAsync(db => db.FileContents.CountAsync()));
    }
}
