using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using WireMock;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace CrmOffice.SimulatedGraph;

/// <summary>
/// The server. WireMock.Net reads and writes HTTP and asks back for every answer; what it can't know, when a request ends
/// and how a connection breaks, is done before it.
/// </summary>
internal sealed class GraphHost : IDisposable
{
    private static readonly AsyncLocal<Exchange?> Current = new();
    private readonly WireMockServer server;

    /// <param name="port">0 takes a free one.</param>
    /// <param name="enter">Counts a request to a path; null for one that is not counted.</param>
    /// <param name="answer">Answers a request to a path behind the host; null breaks the connection.</param>
    public GraphHost(int port, Func<GraphCall, Ticket?> enter, Func<GraphCall, Ticket?, Task<GraphAnswer?>> answer)
    {
        server = WireMockServer.Start(settings =>
        {
            settings.Urls = [$"http://127.0.0.1:{port}"];
            settings.MaxRequestLogCount = 0;
            settings.DisableJsonBodyParsing = true;
            settings.DisableDeserializeFormUrlEncoded = true;
            settings.AllowBodyForAllHttpMethods = true;
            settings.PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use((http, next) => CountAsync(http, next, enter));
        });
        server.Given(Request.Create().WithPath(new WildcardMatcher("/*"))).RespondWith(Response.Create().WithCallback(async request =>
        {
            var exchange = Current.Value!;
            var given = await answer(Read(request), exchange.Ticket);
            exchange.IsBroken = given is null;
            return Write(given ?? new GraphAnswer(200));
        }));
    }

    /// <summary>Without a slash at the end.</summary>
    public string Address => server.Url!.TrimEnd('/');

    public void Dispose()
    {
        server.Stop();
        server.Dispose();
    }

    public static Dictionary<string, string> ReadQuery(string? query) =>
        QueryHelpers.ParseQuery(query).ToDictionary(option => option.Key, option => option.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A request ends before the first byte of its answer leaves: the caller may send the next one as soon as he has it. It
    /// ends too when the caller has gone, as after a crash.
    /// </summary>
    private static async Task CountAsync(HttpContext http, Func<Task> next, Func<GraphCall, Ticket?> enter)
    {
        if (!IPAddress.IsLoopback(http.Connection.RemoteIpAddress!))
        {
            http.Abort();
            return;
        }

        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        using var ticket = enter(new GraphCall(http.Request.Method, http.Request.Path, ReadQuery(null), headers, []));
        var exchange = new Exchange(ticket);
        Current.Value = exchange;
        await using var gone = http.RequestAborted.Register(() => ticket?.Dispose());
        http.Response.OnStarting(() =>
        {
            ticket?.Dispose();
            if (exchange.IsBroken)
            {
                http.Abort();
            }

            return Task.CompletedTask;
        });
        await next();
    }

    private static GraphCall Read(IRequestMessage request) => new(
        request.Method,
        request.Path,
        ReadQuery(request.RawQuery),
        request.Headers?.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase) ?? [],
        request.BodyAsBytes ?? []);

    private static ResponseMessage Write(GraphAnswer answer)
    {
        var message = new ResponseMessage
        {
            StatusCode = answer.Status,
            Headers = answer.Headers.ToDictionary(header => header.Key, header => new WireMockList<string>(header.Value)),
        };
        message.Headers["request-id"] = new WireMockList<string>(Guid.NewGuid().ToString());
        if (answer.Body is { } body)
        {
            message.Headers["Content-Type"] = new WireMockList<string>("application/json; charset=utf-8");
            message.BodyData = new BodyData
            {
                DetectedBodyType = BodyType.Bytes,
                BodyAsBytes = Encoding.UTF8.GetBytes(body.ToJsonString()),
            };
        }

        return message;
    }

    private sealed class Exchange(Ticket? ticket)
    {
        public Ticket? Ticket { get; } = ticket;

        public bool IsBroken { get; set; }
    }
}
