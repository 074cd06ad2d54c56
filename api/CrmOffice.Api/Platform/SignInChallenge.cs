using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Identity.Client;
using Microsoft.Net.Http.Headers;

namespace CrmOffice.Api.Platform;

/// <summary>
/// Entra ID refused a token for Microsoft Graph on behalf of the user and wants more of them, such as a second factor. The
/// pane is told which claims, and asks for a token with these; then it repeats the request. Handlers therefore call Graph
/// before they save.
/// </summary>
internal sealed class SignInChallenge(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (UserRequired(exception) is not { } required)
        {
            return false;
        }

        var problem = new ProblemDetails();
        if (required.Classification == UiRequiredExceptionClassification.ConsentRequired)
        {
            problem = Problems.ConsentRequired;
        }
        else
        {
            problem.Status = StatusCodes.Status401Unauthorized;
            context.Response.Headers[HeaderNames.WWWAuthenticate] = string.IsNullOrEmpty(required.Claims)
                ? "Bearer error=\"interaction_required\""
                : $"Bearer error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(required.Claims))}\"";
        }

        context.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem, Exception = exception });
    }

    // Microsoft.Identity.Web wraps it, and so does the client of Graph.
    private static MsalUiRequiredException? UserRequired(Exception? exception) =>
        exception is null or MsalUiRequiredException ? (MsalUiRequiredException?)exception : UserRequired(exception.InnerException);
}
