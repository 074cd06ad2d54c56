using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Model;
using CsCheck;

namespace CrmOffice.Api.Tests.Mail;

public sealed class MailMatcherTests
{
    private const string Colleague = "eva@eigen.example";

    private static readonly MatchingKnowledge Company = new()
    {
        OwnDomains = new HashSet<string> { "eigen.example" },
        OwnAddresses = new HashSet<string> { "chefin@gmx.at" },
        Exclusions = new HashSet<string> { "anwalt@kanzlei.example", "betriebsrat.example" },
        Addresses =
        [
            new("koch@sonne.example", 1, 11),
            new("office@sonne.example", 1, null),
            new("wirt@mond.example", 2, 21),
            new("einkauf@gruppe.example", 3, 31),
            new("einkauf@gruppe.example", 4, null),
        ],
    };

    [Fact]
    public void A_persons_address_links_the_party_with_the_person()
    {
        var match = MailMatcher.Match(Incoming("Koch@Sonne.example"), Company);

        Assert.Equal(new PartyMatch(1, 11, EmailLinkReason.ContactPersonAddress), Assert.Single(match.Links));
        Assert.Equal(Direction.Incoming, match.Direction);
    }

    [Fact]
    public void A_records_address_links_the_party_without_a_person() =>
        Assert.Equal(new PartyMatch(1, null, EmailLinkReason.RecordAddress), Assert.Single(MailMatcher.Match(Incoming("office@sonne.example"), Company).Links));

    [Fact]
    public void Record_and_person_of_one_party_on_a_mail_make_one_link_with_the_person()
    {
        var match = MailMatcher.Match(Incoming("office@sonne.example") with { Cc = ["koch@sonne.example"] }, Company);

        Assert.Equal(11, Assert.Single(match.Links).ContactPersonId);
    }

    [Fact]
    public void Several_customers_on_one_mail_are_all_linked()
    {
        var mail = new MailFacts { From = Colleague, To = ["koch@sonne.example"], Cc = ["fremd@anders.example"], Bcc = ["wirt@mond.example"] };
        var match = MailMatcher.Match(mail, Company);

        Assert.Equal([1, 2], match.Links.Select(l => l.PartyId).Order());
        Assert.Equal(Direction.Outgoing, match.Direction);
    }

    [Fact]
    public void An_address_of_two_customers_is_a_question_and_no_link()
    {
        var match = MailMatcher.Match(Incoming("einkauf@gruppe.example"), Company);

        Assert.Equal(MailSkipReason.Ambiguous, match.Skip);
        Assert.Empty(match.Links);
        Assert.Equal([3, 4], match.Candidates.Select(c => c.PartyId).Order());
    }

    [Fact]
    public void A_remembered_choice_answers_the_question()
    {
        var match = MailMatcher.Match(
            Incoming("einkauf@gruppe.example"), Company with { Choices = new Dictionary<string, int> { ["einkauf@gruppe.example"] = 4 } });

        Assert.Equal(4, Assert.Single(match.Links).PartyId);
        Assert.Empty(match.Candidates);
    }

    [Fact]
    public void A_choice_of_a_party_that_has_lost_the_address_answers_nothing()
    {
        var match = MailMatcher.Match(
            Incoming("einkauf@gruppe.example"), Company with { Choices = new Dictionary<string, int> { ["einkauf@gruppe.example"] = 1 } });

        Assert.Equal(MailSkipReason.Ambiguous, match.Skip);
    }

    [Fact]
    public void A_reply_in_a_conversation_that_was_linked_by_hand_follows_it()
    {
        var known = Company with { Conversation = [new(9, 91)] };
        var unknown = MailMatcher.Match(Incoming("fremd@anders.example"), known);

        Assert.Equal(new PartyMatch(9, 91, EmailLinkReason.Conversation), Assert.Single(unknown.Links));
        Assert.Equal(3, Assert.Single(MailMatcher.Match(Incoming("einkauf@gruppe.example"), Company with { Conversation = [new(3, null)] }).Links).PartyId);
    }

    [Fact]
    public void An_unlinked_party_is_not_linked_again_and_the_mail_is_not_unmatched()
    {
        var match = MailMatcher.Match(Incoming("koch@sonne.example"), Company with { Unlinked = new HashSet<int> { 1 } });

        Assert.Null(match.Skip);
        Assert.Empty(match.Links);
    }

    [Theory]
    [InlineData("eva@eigen.example", "max@eigen.example")]
    [InlineData("eva@eigen.example", "chefin@gmx.at")]
    [InlineData("Eva@EIGEN.example", "team@wien.eigen.example")]
    public void Colleagues_among_themselves_are_skipped(string from, string to) =>
        Assert.Equal(MailSkipReason.Own, MailMatcher.Match(new MailFacts { From = from, To = [to] }, Company).Skip);

    [Theory]
    [InlineData("List-Id", "<news.example>")]
    [InlineData("list-unsubscribe", "<https://news.example/off>")]
    [InlineData("Precedence", "bulk")]
    [InlineData("Precedence", "List")]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Auto-Submitted", "auto-generated; x=y")]
    public void Bulk_mail_is_skipped(string header, string value) =>
        Assert.Equal(MailSkipReason.Bulk, MailMatcher.Match(Incoming("koch@sonne.example") with { Marks = new([new(header, value)], null) }, Company).Skip);

    [Theory]
    [InlineData("Auto-Submitted", "no")]
    [InlineData("Auto-Submitted", "No (a person wrote this)")]
    [InlineData("Precedence", "first-class")]
    [InlineData("X-List-Id", "news")]
    [InlineData("Sensitivity", "normal")]
    public void Ordinary_headers_stop_nothing(string header, string value) =>
        Assert.Null(MailMatcher.Match(Incoming("koch@sonne.example") with { Marks = new([new(header, value)], 0) }, Company).Skip);

    [Theory]
    [InlineData("Sensitivity", "Personal", null)]
    [InlineData("sensitivity", "private", null)]
    [InlineData("Sensitivity", "Company-Confidential", null)]
    [InlineData("X-Other", "", 1)]
    [InlineData("X-Other", "", 2)]
    [InlineData("X-Other", "", 3)]
    public void Private_mail_is_skipped(string header, string value, int? sensitivity) =>
        Assert.Equal(MailSkipReason.Private, MailMatcher.Match(Incoming("koch@sonne.example") with { Marks = new([new(header, value)], sensitivity) }, Company).Skip);

    [Theory]
    [InlineData("anwalt@kanzlei.example")]
    [InlineData("jemand@betriebsrat.example")]
    [InlineData("jemand@post.betriebsrat.example")]
    public void A_mail_in_which_an_excluded_address_takes_part_is_skipped(string excluded) =>
        Assert.Equal(MailSkipReason.Excluded, MailMatcher.Match(Incoming("koch@sonne.example") with { Cc = [excluded] }, Company).Skip);

    [Fact]
    public void Drafts_and_meeting_requests_are_skipped()
    {
        Assert.Equal(MailSkipReason.Draft, MailMatcher.Match(Incoming("koch@sonne.example") with { IsDraft = true }, Company).Skip);
        Assert.Equal(MailSkipReason.NotAMessage, MailMatcher.Match(Incoming("koch@sonne.example") with { IsMessage = false }, Company).Skip);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/O=EXCHANGE/OU=X/CN=RECIPIENTS/CN=ANNA")]
    [InlineData("fremd@anders.example")]
    public void Nobody_known_is_unmatched(string? from) =>
        Assert.Equal(MailSkipReason.Unmatched, MailMatcher.Match(new MailFacts { From = from }, Company).Skip);

    [Theory]
    [InlineData("<ABC@x.example>", "abc@x.example")]
    [InlineData(" abc@X.example ", "abc@x.example")]
    [InlineData("<>", null)]
    [InlineData(null, null)]
    public void A_message_id_has_one_form(string? header, string? form) => Assert.Equal(form, EmailMessage.NormaliseMessageId(header));

    [Fact]
    public void The_form_of_a_message_id_stays_when_it_is_taken_again_and_always_fits() =>
        Gen.String[0, 2_000].Sample(text =>
        {
            var form = EmailMessage.NormaliseMessageId(text);
            return form is null || (form.Length is > 0 and <= EmailMessage.MessageIdLength && EmailMessage.NormaliseMessageId($"<{form.ToUpperInvariant()}>") is not null);
        });

    [Fact]
    public void Whatever_a_mail_holds_only_parties_of_its_addresses_or_of_its_conversation_are_linked_and_none_of_an_ambiguous_address_alone() =>
        Case.Sample((mail, known) =>
        {
            var match = MailMatcher.Match(mail, known);
            var present = MailMatcher.Participants(mail).ToHashSet();
            var conversation = known.Conversation.Select(c => c.PartyId).ToHashSet();
            Assert.Equal(match.Links.Count, match.Links.Select(l => l.PartyId).Distinct().Count());
            Assert.All(match.Links, link =>
            {
                Assert.DoesNotContain(link.PartyId, known.Unlinked);
                var by = known.Addresses.Where(a => a.PartyId == link.PartyId && present.Contains(a.Address) && !known.IsOwn(a.Address)).ToList();
                Assert.True(conversation.Contains(link.PartyId) || by.Exists(a =>
                    known.Choices.GetValueOrDefault(a.Address, -1) == link.PartyId
                    || known.Addresses.Where(other => other.Address == a.Address).All(other => other.PartyId == link.PartyId)));
            });
            Assert.Empty(match.Candidates.Select(c => c.PartyId).Intersect(match.Links.Select(l => l.PartyId)));
            Assert.True(match.Skip is null || match.Links.Count == 0);
        });

    [Fact]
    public void Every_party_of_an_unambiguous_address_is_linked_unless_the_mail_is_filtered_or_it_was_unlinked() =>
        Case.Sample((mail, known) =>
        {
            var match = MailMatcher.Match(mail, known);
            if (match.Skip is not (null or MailSkipReason.Ambiguous or MailSkipReason.Unmatched))
            {
                return;
            }

            var certain = match.Outsiders
                .Select(address => known.Addresses.Where(a => a.Address == address).Select(a => a.PartyId).Distinct().ToList())
                .Where(parties => parties.Count == 1)
                .Select(parties => parties[0])
                .Except(known.Unlinked);
            Assert.Empty(certain.Except(match.Links.Select(l => l.PartyId)));
        });

    [Fact]
    public void The_order_of_the_recipients_and_of_what_is_known_changes_no_party() =>
        Gen.Select(Case, Gen.Int).Sample((given, seed) =>
        {
            var (mail, known) = given;
            var random = new Random(seed);
            var shuffled = mail with { To = Shuffled(mail.To, random), Cc = Shuffled(mail.Cc, random), Bcc = Shuffled(mail.Bcc, random) };
            var one = MailMatcher.Match(mail, known);
            var other = MailMatcher.Match(shuffled, known with { Addresses = Shuffled(known.Addresses, random) });

            Assert.Equal(one.Skip, other.Skip);
            Assert.Equal(one.Links.Select(l => l.PartyId).Order(), other.Links.Select(l => l.PartyId).Order());
            Assert.Equal(one.Candidates.Select(l => l.PartyId).Order(), other.Candidates.Select(l => l.PartyId).Order());
        });

    [Fact]
    public void Learning_the_marks_of_a_mail_only_ever_skips_it() =>
        Case.Sample((mail, known) =>
        {
            var before = MailMatcher.Match(mail with { Marks = null }, known);
            var after = MailMatcher.Match(mail, known);
            Assert.True(after.Skip is MailSkipReason.Bulk or MailSkipReason.Private || after.Skip == before.Skip);
        });

    private static readonly Gen<string> Address = OneOf(
        "a@x.example", "b@x.example", "A@X.example", "c@y.example", "d@z.example", "eva@eigen.example", "max@eigen.example", "chef@gmx.at",
        "anwalt@kanzlei.example", "keine Adresse");

    private static readonly Gen<MailFacts> AnyMail =
        Gen.Select(Address, Address.Array[0, 3], Address.Array[0, 2], Address.Array[0, 1], Gen.Int[0, 9], Gen.Int[0, 5]).Select((from, to, cc, bcc, kind, marks) => new MailFacts
        {
            From = from,
            To = to,
            Cc = cc,
            Bcc = bcc,
            IsDraft = kind == 0,
            IsMessage = kind != 1,
            Marks = marks switch { 0 => null, 1 => new([new("List-Id", "x")], null), 2 => new([], 2), _ => new([], null) },
        });

    private static readonly Gen<KnownAddress> AnyKnown =
        Gen.Select(OneOf("a@x.example", "b@x.example", "c@y.example", "d@z.example"), Gen.Int[1, 4], Gen.Int[0, 2])
            .Select((address, party, person) => new KnownAddress(address, party, person == 0 ? null : (party * 10) + person, person != 2));

    private static readonly Gen<MatchingKnowledge> AnyKnowledge =
        Gen.Select(AnyKnown.Array[0, 6], Gen.Int[1, 6].Array[0, 1], Gen.Int[1, 4].Array[0, 2], Gen.Int[1, 5].Array[0, 1], Gen.Bool).Select((addresses, conversation, unlinked, choice, excludes) => new MatchingKnowledge
        {
            OwnDomains = new HashSet<string> { "eigen.example" },
            OwnAddresses = new HashSet<string> { "chef@gmx.at" },
            Exclusions = excludes ? new HashSet<string> { "kanzlei.example" } : new HashSet<string>(),
            Addresses = addresses,
            Conversation = [.. conversation.Select(party => new ConversationParty(party, null))],
            Unlinked = unlinked.ToHashSet(),
            Choices = choice.ToDictionary(_ => "a@x.example"),
        });

    private static readonly Gen<(MailFacts, MatchingKnowledge)> Case = Gen.Select(AnyMail, AnyKnowledge);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static MailFacts Incoming(string from) => new() { From = from, To = [Colleague], Marks = new([], null) };

    private static List<T> Shuffled<T>(IReadOnlyList<T> list, Random random) => [.. list.OrderBy(_ => random.Next())];
}
