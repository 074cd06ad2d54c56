using System.Collections.Concurrent;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Logging;

namespace CrmOffice.Api.Tests.SignIn;

/// <summary>What is written down about those who sign in.</summary>
public sealed class SignInLogTests(SignInLogTests.LoggedApp app) : IClassFixture<SignInLogTests.LoggedApp>
{
    [Fact]
    public async Task The_log_names_neither_users_nor_their_tokens()
    {
        var user = new User("Leopoldine Hrdlicka", "leopoldine.hrdlicka@feinkost.example");
        await app.EmployAsync(user.Address, EmployeeRoles.Sales);
        string[] tokens =
        [
            app.Entra.AccessToken(user),
            app.Entra.AccessToken(user, claims => claims["exp"] = app.Entra.Seconds(TimeSpan.FromDays(-1))),
            app.Entra.AccessToken(user, claims => claims["aud"] = user.Address),
            app.Entra.AccessToken(user, claims => claims["scp"] = "User.Read"),
            TokenService.Sign("none", app.Entra.Claims(user), _ => []),
        ];
        foreach (var token in tokens)
        {
            using var client = app.With(token);
            using var response = await client.GetAsync("/api/me");
        }

        var log = string.Join('\n', app.Lines);
        Assert.False(IdentityModelEventSource.ShowPII);
        Assert.Contains("lacks the scope access_as_user", log, StringComparison.Ordinal);
        foreach (var secret in (string[])["hrdlicka", user.ObjectId.ToString(), .. tokens.Select(token => token.Split('.')[1])])
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Keeps every line of the log, the most talkative level included.</summary>
    public sealed class LoggedApp : EntraApp, ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
        {
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Trace",
        };

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        void IDisposable.Dispose()
        {
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(this));
        }
    }
}
