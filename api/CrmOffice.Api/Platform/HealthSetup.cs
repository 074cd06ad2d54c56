using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CrmOffice.Api.Platform;

internal static class HealthSetup
{
    /// <summary>"Live": the process answers. "Ready": its database does too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
