using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>The published schema says what the reader takes: no member more, none less, the same ones required, the same words.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(WalkRun.Sample("schema.json")).RootElement;

    [Fact]
    public void The_schema_and_the_reader_know_the_same_members()
    {
        var differences = new List<string>();

        Compare(Schema, typeof(Application), "$", differences);

        differences.Should().BeEmpty();
    }

    [Fact]
    public void Every_definition_is_used_and_every_value_is_described()
    {
        var text = Schema.GetRawText();

        foreach (var definition in Schema.GetProperty("$defs").EnumerateObject())
        {
            text.Should().Contain($"\"#/$defs/{definition.Name}\"");
            definition.Value.GetProperty("description").GetString().Should().NotBeNullOrWhiteSpace();
        }

        Schema.GetProperty("$schema").GetString().Should().Be("https://json-schema.org/draft/2020-12/schema");
    }

    [Theory]
    [InlineData("new-reseller.json")]
    [InlineData("direct-partner.json")]
    [InlineData("full-of-mistakes.json")]
    public void The_shipped_samples_fit_the_schema_and_are_read(string sample)
    {
        var text = WalkRun.Sample(sample);

        SmallSchemaCheck.Problems(Schema, JsonDocument.Parse(text).RootElement).Should().BeEmpty();
        ApplicationReader.Read(System.Text.Encoding.UTF8.GetBytes(text)).Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}", "$")]
    [InlineData("""{"tenant": {"name": 1, "country": "FR", "domainPrefix": "a", "more": 1}}""", "$.tenant.name")]
    [InlineData("""{"mistakes": {"slips": ["never"]}}""", "$.mistakes.slips[0]")]
    public void What_does_not_fit_is_refused_by_schema_and_reader_alike(string text, string place)
    {
        SmallSchemaCheck.Problems(Schema, JsonDocument.Parse(text).RootElement).Should().Contain(problem => problem.StartsWith(place, StringComparison.Ordinal));
        ApplicationReader.Read(System.Text.Encoding.UTF8.GetBytes(text)).Problems.Should().Contain(problem => problem.Place!.Path == place);
    }

    private static void Compare(JsonElement schema, Type type, string path, List<string> differences)
    {
        var node = SmallSchemaCheck.Resolved(Schema, schema);
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        var shape = ApplicationJson.Default.GetTypeInfo(wanted)!;
        var kind = node.GetProperty("type").GetString();
        if (shape.Kind == JsonTypeInfoKind.Object)
        {
            Same(kind, "object", path, differences);
            Same(node.GetProperty("additionalProperties").GetRawText(), "false", path, differences);
            var members = node.GetProperty("properties").EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
            Same(Words(members.Keys), Words(shape.Properties.Select(property => property.Name)), path, differences);
            Same(Words(Strings(node, "required")), Words(shape.Properties.Where(property => property.IsRequired).Select(property => property.Name)), $"{path} required", differences);
            foreach (var property in shape.Properties.Where(property => members.ContainsKey(property.Name)))
            {
                Compare(members[property.Name], property.PropertyType, $"{path}.{property.Name}", differences);
            }
        }
        else if (shape.Kind == JsonTypeInfoKind.Enumerable)
        {
            Same(kind, "array", path, differences);
            Same(node.GetProperty("maxItems").GetRawText(), $"{ShapeCheck.MaxItems}", path, differences);
            Compare(node.GetProperty("items"), shape.ElementType!, $"{path}[]", differences);
        }
        else
        {
            Same(kind, wanted == typeof(bool) ? "boolean" : "string", path, differences);
            Same(Words(Strings(node, "enum")), Words(wanted.IsEnum ? ApplicationJson.WordsOf(wanted) : []), $"{path} enum", differences);
        }
    }

    private static void Same(string? actual, string expected, string path, List<string> differences)
    {
        if (actual != expected) differences.Add($"{path}: the schema says {actual}, the reader {expected}");
    }

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Strings(JsonElement node, string name) =>
        node.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];
}
