using System.Text;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter.Examples;

/// <summary>The fake answers each documented request with the documented status and a body of the documented shape.</summary>
public sealed class ExampleTests
{
    private const string Graph = "https://graph.microsoft.com";

    public static TheoryData<string> Names => [.. ExampleRows.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_has_the_documented_shape(string name)
    {
        var example = ExampleFiles.Read(name);
        var seed = new ExampleSeed();
        ExampleRows.All[name](seed);

        var answer = await seed.Fake.AnswerAsync(await RequestAsync(example, seed));

        answer.Status.Should().Be(example.Status, Encoding.UTF8.GetString(answer.Body.Span));
        if (example.Answer is null)
        {
            answer.Body.Length.Should().Be(0);
            return;
        }

        var expected = JsonDocument.Parse(example.Answer).RootElement;
        var actual = JsonDocument.Parse(Encoding.UTF8.GetString(answer.Body.Span).TrimStart('\uFEFF')).RootElement;
        JsonShape.Differences(expected, actual, new HashSet<string>(StringComparer.Ordinal)).Should().BeEmpty();
        if (example.Status < 400) return;
        foreach (var member in (string[])["code", "source"]) actual.GetProperty(member).ToString().Should().Be(expected.GetProperty(member).ToString());
    }

    [Fact]
    public void Each_example_has_a_row_and_each_row_an_example()
    {
        var names = ExampleFiles.Names();

        names.Where(name => !ExampleRows.Events.Any(events => name.StartsWith(events, StringComparison.Ordinal))).Should().BeEquivalentTo(ExampleRows.All.Keys);
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", 0)]
    [InlineData("""{"a":1}""", """{"A":1}""", 2)]
    [InlineData("""{"a":1}""", """{"a":"1"}""", 1)]
    [InlineData("""{"a":true}""", """{"a":false}""", 0)]
    [InlineData("""{"a":null}""", """{"a":{}}""", 1)]
    [InlineData("""{"a":[{"b":1}]}""", """{"a":[{"b":1},{"b":"x"}]}""", 1)]
    [InlineData("""{"a":[]}""", """{"a":[1]}""", 1)]
    [InlineData("""{"a":[1]}""", """{"a":[]}""", 1)]
    public void Shapes_differ_by_names_and_kinds(string expected, string actual, int differences) =>
        JsonShape.Differences(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement, new HashSet<string>()).Should().HaveCount(differences);

    private static async Task<FakeRequest> RequestAsync(Example example, ExampleSeed seed)
    {
        var headers = example.Headers.Where(header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)).ToList();
        headers.Add(new("Authorization", $"Bearer {seed.Fake.TokenFor(seed.Caller.Tenant, audience: example.Url.StartsWith(Graph, StringComparison.Ordinal) ? Graph : null)}"));
        if (example.Body?.Contains("<etag>", StringComparison.Ordinal) == true) seed.With("<etag>", await EtagAsync(example, seed, headers));
        return new()
        {
            Method = example.Method,
            Target = seed.Filled(example.Url),
            Headers = headers,
            Body = example.Body is null ? default : Encoding.UTF8.GetBytes(seed.Filled(example.Body)),
        };
    }

    /// <summary>The etag of what is about to be changed.</summary>
    private static async Task<string> EtagAsync(Example example, ExampleSeed seed, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var read = await seed.Fake.AnswerAsync(new FakeRequest { Method = "GET", Target = seed.Filled(example.Url), Headers = headers });
        return JsonDocument.Parse(read.Body).RootElement.GetProperty("attributes").GetProperty("etag").GetString()!;
    }
}
