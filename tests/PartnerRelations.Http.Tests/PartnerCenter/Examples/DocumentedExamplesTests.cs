using System.Web;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Examples;

/// <summary>Each documented example, through the registered client and its real handlers: what goes out, and what is read of the answer.</summary>
public sealed class DocumentedExamplesTests
{
    /// <summary>Headers that are the transport's, or that only Microsoft's own SDK sends; and <c>Accept</c>, of which <c>*/*</c> is printed at times.</summary>
    private static readonly string[] NotOurs = ["Accept", "Accept-Encoding", "Connection", "Content-Length", "Date", "Expect", "Host", "MS-PartnerCenter-Client"];

    public static TheoryData<string> Names => [.. DocumentedCalls.All.Keys];

    [Fact]
    public void Every_documented_example_has_its_row()
    {
        Assert.SkipUnless(DocumentedExample.AreHere, "The documented examples are not on this machine.");

        DocumentedExample.Names.Should().BeEquivalentTo(DocumentedCalls.All.Keys.Concat(DocumentedCalls.SentByMicrosoft));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_request_is_the_documented_one(string name)
    {
        var example = DocumentedExample.Open(name);
        var row = DocumentedCalls.All[name];

        var (sent, _, _) = await CallAsync(row, example);

        sent.Method.Should().Be(example.Method);
        var address = row.Address(example.Url);
        sent.Address.AbsolutePath.Should().Be(address.AbsolutePath);
        if (row.QueryCannotBeSent is null) QueryOf(sent.Address).Should().BeEquivalentTo(QueryOf(address));
        foreach (var (header, value) in example.RequestHeaders.Where(header => !NotOurs.Contains(header.Key, StringComparer.OrdinalIgnoreCase))) Check(sent, header, value);
        JsonMeaning.Of(sent.Body.Length == 0 ? null : System.Text.Json.Nodes.JsonNode.Parse(sent.Body)).Should().Equal(JsonMeaning.Of(example.RequestBody));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_read_without_loss(string name)
    {
        var example = DocumentedExample.Open(name);
        var row = DocumentedCalls.All[name];

        var (_, model, fault) = await CallAsync(row, example);

        var documented = JsonMeaning.Of(example.ResponseBody);
        if (fault is not null)
        {
            row.QueryCannotBeSent.Should().NotBeNull("only what the client never sends is a fault here");
            fault.StatusCode.Should().Be(example.Status);
            fault.Code.Should().Be(documented["$.code"]);
            fault.Description.Should().Be(documented["$.description"]);
            fault.Source.Should().Be(documented["$.source"]);
            documented.Should().NotContainKey("$.data[0]", "its first link is all that is kept of it");
            return;
        }

        var read = new Dictionary<string, string>(JsonMeaning.Of(row.Written(model)));
        foreach (var (path, reveal) in row.Secrets) read[path] = reveal(model!);
        if (example.Method != HttpMethod.Head) read.Should().BeEquivalentTo(documented);
        else model.Should().Be(name == "domain-availability-in-use");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_head_of_the_answer_is_told(string name)
    {
        var example = DocumentedExample.Open(name);
        await using var connected = Connect(new StubService(example.Answer()));
        using var call = PartnerCenterCall.Begin();

        await Record.ExceptionAsync(() => DocumentedCalls.All[name].SendAsync(connected.Services, TestContext.Current.CancellationToken));

        call.Answer!.StatusCode.Should().Be(example.Status);
        call.Answer.RequestId.Should().Be(example.ResponseHeaders.GetValueOrDefault("MS-RequestId"));
        call.Answer.CorrelationId.Should().Be(example.ResponseHeaders.GetValueOrDefault("MS-CorrelationId"));
        call.Answer.CorrelationVector.Should().Be(example.ResponseHeaders.GetValueOrDefault("MS-CV"));
        call.Answer.ServerId.Should().Be(example.ResponseHeaders.GetValueOrDefault("MS-ServerId"));
    }

    private static async Task<(SentRequest Sent, object? Model, PartnerCenterException? Fault)> CallAsync(DocumentedCall row, DocumentedExample example)
    {
        var service = new StubService(example.Answer());
        await using var connected = Connect(service);
        using var call = PartnerCenterCall.Begin(IdOf(example, "MS-CorrelationId"), IdOf(example, "MS-RequestId"));
        try
        {
            var model = await row.SendAsync(connected.Services, TestContext.Current.CancellationToken);
            return (service.Sent.Single(), model, null);
        }
        catch (PartnerCenterException fault)
        {
            return (service.Sent.Single(), null, fault);
        }
    }

    /// <summary>To both APIs.</summary>
    private static Connected Connect(StubService service) => Connected.To(service, build: builder => builder.Services
        .AddGraph(options => (options.Programs, options.TokenKind) = (PartnerPrograms.IndirectProvider, TokenKinds.AppAndUser))
        .ConfigurePrimaryHttpMessageHandler(() => service));

    private static Guid? IdOf(DocumentedExample example, string header) => example.RequestHeaders.TryGetValue(header, out var id) ? Guid.Parse(id) : null;

    private static IReadOnlyDictionary<string, string?> QueryOf(Uri address)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        return query.AllKeys.ToDictionary(key => key!.ToUpperInvariant(), key => query[key]);
    }

    private static void Check(SentRequest sent, string header, string documented)
    {
        switch (header.ToUpperInvariant())
        {
            case "AUTHORIZATION":
                sent[header].Should().StartWith("Bearer ");
                break;
            case "CONTENT-TYPE":
                if (sent.Body.Length > 0) sent[header].Should().StartWith(documented);
                break;
            default:
                sent[header].Should().Be(documented, header);
                break;
        }
    }
}
