using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CrmOffice.SimulatedGraph;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Graph.Users.Item.Messages.Item.CreateReply;
using Microsoft.Graph.Users.Item.Messages.Item.CreateReplyAll;
using Microsoft.Graph.Users.Item.Messages.Item.Move;
using Microsoft.Graph.Users.Item.SendMail;
using static CrmOffice.Api.Tests.GraphSimulation.SimulatedGraph;

namespace CrmOffice.Api.Tests.GraphSimulation;

public sealed class MailboxTests
{
    private const string CustomerProperty = "String {00020329-0000-0000-C000-000000000046} Name CrmCustomerId";

    [Fact]
    public async Task Folders_are_listed_in_pages_and_known_by_name()
    {
        using var graph = new SimulatedGraph();
        var added = Enumerable.Range(1, 8).Select(number => graph.Eva.AddFolder($"Kunde {number}")).ToArray();
        var child = graph.Eva.AddFolder("Angebote", added[0]);

        var first = await graph.EvasMailbox.MailFolders.GetAsync();
        var second = await graph.EvasMailbox.MailFolders.WithUrl(first!.OdataNextLink!).GetAsync();
        var inbox = await graph.Client.Users[graph.Eva.Address].MailFolders["inbox"].GetAsync();
        var children = await graph.EvasMailbox.MailFolders[added[0]].ChildFolders.GetAsync();

        Assert.Equal((10, 4), (first.Value!.Count, second!.Value!.Count));
        Assert.Null(second.OdataNextLink);
        Assert.Equal(inbox!.Id, first.Value[0].Id);
        Assert.Equal(child, Assert.Single(children!.Value!).Id);
    }

    [Fact]
    public async Task Immutable_ids_survive_moves_and_others_do_not()
    {
        using var graph = new SimulatedGraph();
        var id = graph.Eva.Receive(AMail());
        var changing = (await graph.EvasMailbox.Messages[id].GetAsync())!.Id!;

        var moved = await graph.EvasMailbox.Messages[id].Move
            .PostAsync(new MovePostRequestBody { DestinationId = "archive" }, request => Immutable(request.Headers));

        Assert.NotEqual(id, changing);
        Assert.Equal(id, moved!.Id);
        Assert.NotNull(await graph.EvasMailbox.Messages[id].GetAsync());
        Assert.Equal("ErrorItemNotFound", (await RefusedAsync(() => graph.EvasMailbox.Messages[changing].GetAsync())).Error!.Code);
    }

    [Fact]
    public async Task Two_ids_may_differ_in_upper_and_lower_case_only()
    {
        using var graph = new SimulatedGraph();
        var (one, other) = (graph.Eva.Receive(AMail("Eins")), graph.Eva.Receive(AMail("Zwei")));

        Assert.Equal(one, other, ignoreCase: true);
        Assert.Equal("Eins", (await graph.EvasMailbox.Messages[one].GetAsync())!.Subject);
        Assert.Equal("Zwei", (await graph.EvasMailbox.Messages[other].GetAsync())!.Subject);
    }

    [Fact]
    public async Task Headers_and_extended_properties_come_only_when_asked_for()
    {
        using var graph = new SimulatedGraph();
        var id = graph.Eva.Receive(AMail() with
        {
            Headers = new Dictionary<string, string> { ["List-Id"] = "<news.kunde.example>" },
            ExtendedProperties = new Dictionary<string, string> { ["Integer 0x36"] = "2" },
        });

        var plain = await graph.EvasMailbox.Messages[id].GetAsync();
        var asked = await graph.EvasMailbox.Messages[id].GetAsync(request =>
        {
            request.QueryParameters.Select = ["subject", "internetMessageHeaders"];
            request.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq 'Integer 0x36' or id eq '{CustomerProperty}')"];
        });

        Assert.Null(plain!.InternetMessageHeaders);
        Assert.Null(plain.SingleValueExtendedProperties);
        Assert.Equal("List-Id", Assert.Single(asked!.InternetMessageHeaders!).Name);
        Assert.Equal("2", Assert.Single(asked.SingleValueExtendedProperties!).Value);
    }

    [Fact]
    public async Task Derived_types_come_among_messages()
    {
        using var graph = new SimulatedGraph();
        graph.Eva.Receive(AMail() with { ODataType = "#microsoft.graph.eventMessageRequest" });

        var messages = await graph.EvasMailbox.MailFolders["inbox"].Messages.GetAsync();

        Assert.IsType<EventMessageRequest>(Assert.Single(messages!.Value!));
    }

    [Fact]
    public async Task Messages_are_listed_by_time_window_in_pages()
    {
        using var graph = new SimulatedGraph();
        var start = graph.Clock.GetUtcNow().AddDays(-1);
        for (var number = 0; number < 30; number++)
        {
            graph.Eva.Receive(AMail($"Mail {number}") with { ReceivedAt = start.AddMinutes(number) });
        }

        var first = await graph.EvasMailbox.MailFolders["inbox"].Messages.GetAsync(request =>
        {
            request.QueryParameters.Filter = "receivedDateTime ge 2026-03-01T09:05:00Z and receivedDateTime lt 2026-03-01T09:20:00Z";
            request.QueryParameters.Orderby = ["receivedDateTime asc"];
            request.QueryParameters.Top = 12;
        });
        var second = await graph.EvasMailbox.MailFolders["inbox"].Messages.WithUrl(first!.OdataNextLink!).GetAsync();

        Assert.Equal(Enumerable.Range(5, 15).Select(number => $"Mail {number}"), first.Value!.Concat(second!.Value!).Select(message => message.Subject));
    }

    [Fact]
    public async Task A_draft_is_made_changed_and_sent_and_keeps_its_immutable_id()
    {
        using var graph = new SimulatedGraph(new FaultPlan { SentCopyAppearsAfter = TimeSpan.FromSeconds(2) });
        var draft = await graph.EvasMailbox.Messages
            .PostAsync(new Message { Subject = "Angebot", ToRecipients = [To("max@kunde.example")] }, request => Immutable(request.Headers));
        await graph.EvasMailbox.Messages[draft!.Id].PatchAsync(new Message
        {
            Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Guten Tag</p>" },
            SingleValueExtendedProperties = [new() { Id = CustomerProperty, Value = "4711" }],
        });

        await graph.EvasMailbox.Messages[draft.Id].Send.PostAsync();

        Assert.True(draft.IsDraft);
        Assert.Equal(404, (await RefusedAsync(() => graph.EvasMailbox.Messages[draft.Id].GetAsync())).ResponseStatusCode);
        graph.Clock.Advance(TimeSpan.FromSeconds(2));
        var sent = await graph.EvasMailbox.Messages[draft.Id].GetAsync(request => Immutable(request.Headers));
        Assert.False(sent!.IsDraft);
        Assert.Equal((draft.Id, draft.InternetMessageId, "Guten Tag"), (sent.Id, sent.InternetMessageId, sent.BodyPreview));
        Assert.Equal("4711", Assert.Single(graph.Eva.Messages("sentitems")).ExtendedProperties[CustomerProperty]);
        Assert.Equal(400, (await RefusedAsync(() => graph.EvasMailbox.Messages[draft.Id].Send.PostAsync())).ResponseStatusCode);
        Assert.Equal(400, (await RefusedAsync(() => graph.EvasMailbox.Messages[draft.Id].PatchAsync(new Message { Subject = "Anders" }))).ResponseStatusCode);
    }

    [Fact]
    public async Task What_is_sent_to_a_colleague_is_one_mail_in_two_mailboxes()
    {
        using var graph = new SimulatedGraph();
        var karl = graph.Simulator.AddMailbox("8d2f5c1e-0000-4000-8000-000000000002", "karl@firma.example", "Karl Huber");

        await graph.EvasMailbox.SendMail.PostAsync(new SendMailPostRequestBody
        {
            Message = new Message { Subject = "Zur Info", ToRecipients = [To("max@kunde.example")], CcRecipients = [To("KARL@firma.example")] },
        });

        var sent = Assert.Single(graph.Eva.Messages("sentitems"));
        var received = Assert.Single(karl.Messages("inbox"));
        Assert.Equal(sent.InternetMessageId, received.InternetMessageId);
        Assert.NotEqual(sent.Id, received.Id);
        Assert.Empty(graph.Eva.Messages("drafts"));
    }

    [Fact]
    public async Task A_message_without_recipients_is_not_sent()
    {
        using var graph = new SimulatedGraph();
        var draft = await graph.EvasMailbox.Messages.PostAsync(new Message { Subject = "Angebot" });

        var error = await RefusedAsync(() => graph.EvasMailbox.Messages[draft!.Id].Send.PostAsync());

        Assert.Equal("ErrorInvalidRecipients", error.Error!.Code);
        Assert.Single(graph.Eva.Messages("drafts"));
    }

    [Fact]
    public async Task Replies_go_to_the_sender_or_to_all_but_oneself_in_the_same_conversation()
    {
        using var graph = new SimulatedGraph();
        var id = graph.Eva.Receive(AMail() with { To = [graph.Eva.Address, "anna@kunde.example"], Cc = ["karl@firma.example"] });
        var original = await graph.EvasMailbox.Messages[id].GetAsync();

        var reply = await graph.EvasMailbox.Messages[id].CreateReply.PostAsync(new CreateReplyPostRequestBody { Comment = "Gerne." });
        var toAll = await graph.EvasMailbox.Messages[id].CreateReplyAll.PostAsync(new CreateReplyAllPostRequestBody());

        Assert.Equal(("RE: Angebot", original!.ConversationId), (reply!.Subject, reply.ConversationId));
        Assert.Equal("max@kunde.example", Assert.Single(reply.ToRecipients!).EmailAddress!.Address);
        Assert.StartsWith("Gerne.", reply.BodyPreview, StringComparison.Ordinal);
        Assert.Equal(["anna@kunde.example", "karl@firma.example"], toAll!.CcRecipients!.Select(recipient => recipient.EmailAddress!.Address));
        Assert.Equal(2, graph.Eva.Messages("drafts").Count);
    }

    [Theory]
    [InlineData("List-Id")]
    [InlineData(null)]
    public async Task Own_headers_begin_with_x_and_an_empty_list_is_refused(string? name)
    {
        using var graph = new SimulatedGraph();
        var error = await RefusedAsync(() => graph.EvasMailbox.Messages.PostAsync(new Message
        {
            InternetMessageHeaders = name is null ? [] : [new InternetMessageHeader { Name = name, Value = "1" }],
        }));
        Assert.Equal("InvalidInternetMessageHeader", error.Error!.Code);
    }

    [Fact]
    public async Task Deleting_moves_to_the_deleted_items_and_from_there_for_good()
    {
        using var graph = new SimulatedGraph();
        var id = graph.Eva.Receive(AMail());

        await graph.EvasMailbox.Messages[id].DeleteAsync();
        Assert.Single(graph.Eva.Messages("deleteditems"));
        await graph.EvasMailbox.Messages[id].DeleteAsync();

        Assert.Empty(graph.Eva.Messages());
        Assert.Equal(404, (await RefusedAsync(() => graph.EvasMailbox.Messages[id].GetAsync())).ResponseStatusCode);
    }

    [Fact]
    public async Task Attachments_are_listed_and_read()
    {
        using var graph = new SimulatedGraph();
        var id = graph.Eva.Receive(AMail() with { Attachments = [new("Plan.txt", "text/plain", Encoding.UTF8.GetBytes("Grundriss"))] });

        var message = await graph.EvasMailbox.Messages[id].GetAsync(request => request.QueryParameters.Expand = ["attachments($select=name,size)"]);
        var named = Assert.Single(message!.Attachments!);
        var attachment = await graph.EvasMailbox.Messages[id].Attachments[named.Id].GetAsync();

        Assert.True(message.HasAttachments);
        Assert.Equal(("Plan.txt", 9), (named.Name, named.Size));
        Assert.Null(Assert.IsType<FileAttachment>(named).ContentBytes);
        Assert.Equal("Grundriss", Encoding.UTF8.GetString(Assert.IsType<FileAttachment>(attachment).ContentBytes!));
    }

    [Fact]
    public async Task Large_attachments_come_in_pieces()
    {
        using var graph = new SimulatedGraph();
        var content = new byte[4 * 1024 * 1024];
        new Random(1).NextBytes(content);
        var draft = await graph.EvasMailbox.Messages.PostAsync(new Message { Subject = "Plan" }, request => Immutable(request.Headers));
        var session = await SessionAsync(graph, draft!.Id!, content.Length);

        using var stream = new MemoryStream(content);
        var result = await new LargeFileUploadTask<FileAttachment>(session!, stream, 5 * 320 * 1024, graph.Client.RequestAdapter).UploadAsync();

        Assert.True(result.UploadSucceeded);
        Assert.Equal(content, Assert.Single(Assert.Single(graph.Eva.Messages("drafts")).Attachments).Content);
    }

    [Fact]
    public async Task Pieces_that_do_not_fit_and_tokens_are_refused_by_the_upload_address()
    {
        using var graph = new SimulatedGraph();
        const int size = 3 * 1024 * 1024;
        var draft = await graph.EvasMailbox.Messages.PostAsync(new Message { Subject = "Plan" });
        var session = await SessionAsync(graph, draft!.Id!, size);

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, await PutAsync(from: 320 * 1024, count: 320 * 1024));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(from: 0, count: 1000));
        Assert.Equal(HttpStatusCode.Unauthorized, await PutAsync(from: 0, count: 320 * 1024, token: "abc"));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(from: 0, count: 320 * 1024));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, await PutAsync(from: 0, count: 320 * 1024));
        Assert.Equal(400, (await RefusedAsync(() => SessionAsync(graph, draft.Id!, size - 1))).ResponseStatusCode);

        async Task<HttpStatusCode> PutAsync(int from, int count, string? token = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, session!.UploadUrl) { Content = new ByteArrayContent(new byte[count]) };
            request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + count - 1, size);
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var answer = await graph.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    private static Task<UploadSession?> SessionAsync(SimulatedGraph graph, string id, long size) =>
        graph.EvasMailbox.Messages[id].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            AttachmentItem = new AttachmentItem { AttachmentType = AttachmentType.File, Name = "Plan.pdf", Size = size },
        });

    private static Recipient To(string address) => new() { EmailAddress = new EmailAddress { Address = address } };
}
