using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerRelations.Serialization;

namespace PartnerRelations.EntityFrameworkCore.Erasing;

/// <summary>Finds a person in the JSON of an event, and takes the person out. Goes by what stands there and not by types, so that no type is forgotten.</summary>
internal sealed class PersonInText
{
    private const string Blank = "(erased)";
    private const string NoPhone = "0000";

    private readonly string? _email;
    private readonly string? _user;

    public PersonInText(PersonToErase person)
    {
        (_email, _user) = (person.Email?.Normalized, person.User?.ToString());
        Person = person;
        Pseudonym = new Guid(RandomNumberGenerator.GetBytes(16)).ToString("D");
        Needles = [.. new[] { _email, _user }.OfType<string>().Select(text => JsonSerializer.Serialize(text, PartnerRelationsJson.Options).Trim('"').ToLowerInvariant())];
    }

    public PersonToErase Person { get; }

    /// <summary>What stands in the place of the person's id; nobody knows whose it was.</summary>
    public string Pseudonym { get; }

    /// <summary>The texts of which an event about the person holds at least one, in lower case and as JSON spells them.</summary>
    public IReadOnlyList<string> Needles { get; }

    /// <summary>The event's body without the person; the same text where the person is not in it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="record">The record, for an address in which no two records meet.</param>
    public string Erase(string body, Guid record)
    {
        if (!Needles.Any(needle => body.Contains(needle, StringComparison.OrdinalIgnoreCase))) return body;
        var root = JsonNode.Parse(body)!;
        Erase(root, $"{record:N}@erased.invalid");
        return root.ToJsonString(PartnerRelationsJson.Options);
    }

    private void Erase(JsonNode node, string noAddress)
    {
        switch (node)
        {
            case JsonObject part:
                if (IsPerson(part)) EraseBeside(part, noAddress);
                foreach (var (name, value) in part.ToList())
                {
                    if (value is JsonValue text) part[name] = Erase(text, noAddress);
                    else if (value is not null) Erase(value, noAddress);
                }

                break;
            case JsonArray list:
                for (var at = 0; at < list.Count; at++)
                {
                    if (list[at] is JsonValue text) list[at] = Erase(text, noAddress);
                    else if (list[at] is { } value) Erase(value, noAddress);
                }

                break;
        }
    }

    private bool IsPerson(JsonObject part) => (_email is not null && Is(part["email"], _email)) || (_user is not null && Is(part["id"], _user));

    /// <summary>What stands beside a person's address or id is the person's.</summary>
    private static void EraseBeside(JsonObject part, string noAddress)
    {
        foreach (var name in (string[])["firstName", "lastName", "displayName"])
        {
            if (part.ContainsKey(name)) part[name] = Blank;
        }

        if (part.ContainsKey("phone")) part["phone"] = NoPhone;
        if (part.ContainsKey("email")) part["email"] = noAddress;
    }

    private JsonNode Erase(JsonValue value, string noAddress)
    {
        if (value.GetValueKind() != JsonValueKind.String) return value.DeepClone();
        var text = value.GetValue<string>();
        if (_email is not null && string.Equals(text, _email, StringComparison.OrdinalIgnoreCase)) return noAddress;
        if (_user is not null && string.Equals(text, _user, StringComparison.OrdinalIgnoreCase)) return Pseudonym;
        if (_email is not null) text = text.Replace(_email, Blank, StringComparison.OrdinalIgnoreCase);
        return _user is null ? text : text.Replace(_user, Blank, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Is(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue<string>(out var found) && string.Equals(found, text, StringComparison.OrdinalIgnoreCase);
}
