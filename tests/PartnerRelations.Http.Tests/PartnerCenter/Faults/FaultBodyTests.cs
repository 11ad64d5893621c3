using System.Net;
using System.Text;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Faults;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Faults;

public sealed class FaultBodyTests
{
    private const string Help = "https://learn.microsoft.com/partner-center/";

    public static TheoryData<string, string?, string?, string?> Shapes => new()
    {
        { $$"""{"code":2203,"description":"Not signed.","data":["{{Help}}"],"source":"PartnerFD"}""", "2203", "Not signed.", Help },
        { """{"code":"3000","description":"Not found","data":[],"source":"PartnerFD"}""", "3000", "Not found", null },
        { """{"Code":1002,"Description":"Authorization Failed","Data":null}""", "1002", "Authorization Failed", null },
        { """{"code":600074,"message":"Short","description":"Long","errorName":"AccountStatusNotFound","isRetryable":false,"errorMessageExtended":null}""", "600074", "Long", null },
        { """{"code":600074,"message":"Short","description":""}""", "600074", "Short", null },
        { """{"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."}""", "429", "Rate limit is exceeded. Try again in 57 seconds.", null },
        { """{"error":{"code":"Request_ResourceNotFound","message":"No such thing.","innerError":{"code":"inner","request-id":"x"}}}""", "Request_ResourceNotFound", "No such thing.", null },
        { """{"error":"invalid_grant","error_description":"AADSTS50076: x","error_codes":[50076]}""", "invalid_grant", "AADSTS50076: x", null },
        { """{"code":1,"data":[{"a":[1,{"b":"https://not.example/"}]},"http://not.example/",7],"description":"after"}""", "1", "after", null },
        { """{"nested":{"code":9,"description":"not this"},"code":2,"description":"this"}""", "2", "this", null },
        { """{"code":3,"description":"cut off after","data":["https""", "3", "cut off after", null },
        { """{"description":"cut off in the code","code":12""", null, "cut off in the code", null },
        { """{"code":4,"description":"line\r\nends\u2028and\ttabs"}""", "4", "line  ends and tabs", null },
        { """{"code":5,"description":"\ud800"}""", "5", null, null },
        { """{"\ud800":"\udc00","code":8,"description":"broken name before"}""", "8", "broken name before", null },
        { $$"""{"code":9,"data":["\ud800","{{Help}}"],"description":"broken text in the data"}""", "9", "broken text in the data", Help },
        { """{"code":true,"description":["no"]}""", null, null, null },
        { "\uFEFF{\"code\":6,\"description\":\"marked\"}", "6", "marked", null },
        { "<html><head><title>502</title></head></html>", null, null, null },
        { "Service unavailable", null, null, null },
        { "\"text\"", null, null, null },
        { "[{\"code\":7}]", null, null, null },
        { "null", null, null, null },
        { string.Empty, null, null, null },
        { "   ", null, null, null },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_of_a_refusal_gives_what_it_says(string body, string? code, string? description, string? help)
    {
        var fault = FaultBody.Read(Encoding.UTF8.GetBytes(body), []);

        (fault.Code, fault.Description, fault.HelpLink).Should().Be((code, description, help));
    }

    [Fact]
    public void What_is_deep_or_long_is_read_within_bounds()
    {
        var deep = $$"""{"code":1,"description":"before","data":{{new string('[', 5000)}}""";
        FaultBody.Read(Encoding.UTF8.GetBytes(deep), []).Should().Be(new FaultBody("1", "before", null, null));

        var longText = FaultBody.Read(Encoding.UTF8.GetBytes($$"""{"code":"{{new string('c', 5000)}}","description":"{{new string('d', 1023)}}😀{{new string('e', 5000)}}"}"""), []);
        longText.Description.Should().Be(new string('d', 1023), "no character is cut in two");
        longText.Code.Should().HaveLength(100);
    }

    [Theory]
    [InlineData(400, "2203", null, "Asks no call in particular", "The service finds fault")]
    [InlineData(400, "2203", "PC-A1", "", "the partner agreement is not signed")]
    [InlineData(403, "2203", "PC-A1", "", "The caller may not do this")]
    [InlineData(400, "2001", "PC-A1", "", "No reseller was named")]
    [InlineData(400, "2001", "PC-S3", "", "quantity")]
    [InlineData(400, "900400", "PC-A6", "", "PartnerID is not valid")]
    [InlineData(400, "900400", "PC-C2", "", "transfer")]
    [InlineData(404, "3000", "PC-P5", "", "No partner has this PartnerID")]
    [InlineData(400, "3000", "PC-C2", "", "A property of the request")]
    [InlineData(403, "1002", null, "", "The service does not say which")]
    [InlineData(418, null, null, "", "The service refused")]
    public void A_code_means_what_it_means_in_that_call_under_that_status(int status, string? code, string? operation, string why, string meaning) =>
        (KnownFaults.Find(operation, status, code)?.Meaning ?? StatusMeanings.Of(status).Meaning).Should().Contain(meaning, why);

    [Fact]
    public void Every_known_fault_is_told_apart_and_says_what_to_do()
    {
        KnownFaults.All.Select(fault => (string.Join(',', fault.Operations), fault.Status, fault.Code)).Should().OnlyHaveUniqueItems();
        KnownFaults.All.SelectMany(fault => fault.Operations).Should().BeSubsetOf(PartnerCenterOperations.All.Select(operation => operation.Id));
        KnownFaults.All.Should().OnlyContain(fault => fault.Meaning.EndsWith('.') && fault.Remedy.EndsWith('.'));
        Enumerable.Range(100, 500).Select(status => StatusMeanings.Of(status)).Should().OnlyContain(says => says.Meaning.EndsWith('.') && says.Remedy.EndsWith('.'));
    }

    public static TheoryData<string, int, string> Documented => new()
    {
        { "PC-R1", 403, "1002" }, { "PC-A1", 400, "2000" }, { "PC-A1", 400, "2001" }, { "PC-A1", 400, "2200" }, { "PC-A1", 400, "2201" }, { "PC-A1", 400, "2203" }, { "PC-A1", 400, "2204" }, { "PC-A1", 400, "2205" }, { "PC-A1", 400, "2206" },
        { "PC-C3", 403, "2030" }, { "PC-C3", 403, "2032" }, { "PC-C3", 400, "600049" }, { "PC-C3", 400, "600050" }, { "PC-C3", 400, "600051" }, { "PC-C3", 400, "600002" }, { "PC-C7", 400, "2055" }, { "PC-C2", 403, "20002" }, { "PC-P5", 404, "3000" },
        { "PC-A3", 400, "600061" }, { "PC-C8", 404, "600074" }, { "PC-S3", 404, "800015" }, { "PC-S3", 400, "800016" }, { "PC-S3", 400, "2071" }, { "PC-S3", 404, "2072" }, { "PC-S3", 403, "900123" }, { "PC-S3", 403, "900124" }, { "PC-S3", 400, "900154" },
        { "PC-S3", 403, "900150" }, { "PC-R1", 403, "900329" }, { "PC-R1", 401, "900420" }, { "PC-S3", 403, "13605" }, { "PC-X1", 401, "6002" }, { "PC-X1", 403, "6003" }, { "PC-X1", 403, "6004" }, { "PC-X1", 409, "1003" }, { "PC-A6", 400, "900400" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void Every_documented_code_is_known(string operation, int status, string code) => KnownFaults.Find(operation, status, code).Should().NotBeNull();

    [Fact]
    public async Task A_refusal_says_everything_that_there_is_to_say()
    {
        var service = new StubService(StubService.Json($$"""{"code":1002,"description":"Authorization Failed","data":["{{Help}}"]}""", HttpStatusCode.Forbidden, ("MS-RequestId", "theirs"), ("Retry-After", "9")));
        await using var connected = Connected.To(service, options => options.Programs = PartnerPrograms.IndirectReseller);

        var fault = (await connected.Awaiting(it => it.Probe.ListRelationshipsAsync()).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.Rejected);
        fault.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        fault.Code.Should().Be("1002");
        fault.Description.Should().Be("Authorization Failed");
        fault.HelpLink.Should().Be(Help);
        fault.Operation.Should().BeSameAs(PartnerCenterOperations.Find(HttpMethod.Get, "/v1/relationships"));
        fault.RetryAfter.Should().Be(TimeSpan.FromSeconds(9));
        fault.WasSent.Should().BeTrue();
        fault.Answer!.RequestId.Should().Be("theirs");
        fault.RequestId.Should().Be(Guid.Parse(service.Sent[0]["MS-RequestId"]!));
        fault.CorrelationId.Should().Be(Guid.Parse(service.Sent[0]["MS-CorrelationId"]!));
        fault.Remedy.Should().Contain("no API access", "the caller is a reseller");
        fault.Message.Should().ContainAll("PC-R1 GET /v1/relationships", "403", "1002", "Authorization Failed", fault.Meaning, fault.Remedy, fault.RequestId.ToString(), fault.CorrelationId.ToString());
    }
}
