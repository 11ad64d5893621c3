using System.Text;
using System.Text.Json;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>What is done to the members of a body.</summary>
internal static class JsonMutations
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999999999", "1.5", "[]", "{}", "[[]]", "\"\"", "\" \"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"\\r\\nSet-Cookie: a=b\"", "\"../../etc\"", "\"' OR 1=1 --\"", "\"<script>alert(1)</script>\"",
        "\"\\u202Eabc\"", "\"\\uD83E\\uDD84\"", "\"{0}{1}\"", "\"%s%n\"", "\"00000000-0000-0000-0000-000000000000\"", "\"{0193c0de-0000-7000-8000-000000000001}\"", "\"9999-12-31T23:59:59.9999999+14:00\"", "\"2026-02-30\"", "\"None\"", "\"GlobalAdministrator, AdminAgent\"", "\"1\"",
        "\"a@b\"", "\"a@b.example\\u0000\"", "\"zh-Hans\"", "\"xx-yy-zz-aa-bb-cc-dd-ee\"", "[null]", "[1,\"a\",{}]", "{\"kind\":null}", "\"javascript:alert(1)\"", "\"https://user:pw@host.example/\"", "\"\\uFFFF\\uFFFE\"",
    ];

    private static readonly string[] Names = ["unknown", "requestId", "expectedVersion", "$type", "__proto__", "actor", "tenant", "$id", "", "a.b", "a/b~", "\\u0000", "\\ud800", "linkId", "enrollmentId", "userId", "version", .. Enumerable.Range(60, 6).Select(length => $"{new string('n', length)}\U0001F984{new string('~', length)}")];

    public static void Mutate(FuzzedRequest request, Random random)
    {
        if (Members(request.Body) is not { } members)
        {
            request.Body = Encoding.UTF8.GetBytes($"{{\"{Mutations.Pick(random, Names)}\":{Mutations.Pick(random, Values)}}}");
            return;
        }

        var at = random.Next(members.Count + 1) - 1;
        switch (random.Next(11))
        {
            case 0 or 1 or 2 when at >= 0:
                members[at] = members[at] with { Value = Mutations.Pick(random, Values) };
                break;
            case 3 when at >= 0:
                members.Insert(random.Next(members.Count), members[at]);
                break;
            case 4 when at >= 0:
                members.RemoveAt(at);
                break;
            case 5 when at >= 0:
                members[at] = members[at] with { Value = $"\"{new string(Mutations.Pick(random, ['a', ' ', '@', '.', 'é']), 1 << random.Next(18))}\"" };
                break;
            case 6 when at >= 0:
                var depth = 1 << random.Next(1, 13);
                members[at] = members[at] with { Value = random.Next(2) == 0 ? $"{new string('[', depth)}{new string(']', depth)}" : $"{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}" };
                break;
            case 7 when at >= 0:
                members[at] = members[at] with { Name = random.Next(2) == 0 ? members[at].Name.ToUpperInvariant() : string.Concat(members[at].Name.Select(letter => $"\\u{(int)letter:x4}")) };
                break;
            case 8:
                members.AddRange(Enumerable.Range(0, 1 << random.Next(12)).Select(number => new Member($"m{number}", "1")));
                break;
            default:
                members.Add(new(Mutations.Pick(random, Names), Mutations.Pick(random, Values)));
                break;
        }

        request.Body = Encoding.UTF8.GetBytes($"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}"))}}}");
    }

    /// <summary>The members as they stand in the text; null where the body is no object any more.</summary>
    private static List<Member>? Members(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? [.. json.RootElement.EnumerateObject().Select(member => new Member(JsonEncodedText.Encode(member.Name).ToString(), member.Value.GetRawText()))] : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private sealed record Member(string Name, string Value);
}
