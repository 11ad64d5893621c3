using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using PartnerRelations.Serialization;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.AspNetCore.Tests.Sweep;

/// <summary>Everything that a storage holds as text, a line for each value: records, keys, tokens' hashes, requests and the event log.</summary>
internal sealed class StorageDump
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public static string Of(InMemoryPartnerStorage storage)
    {
        var dump = new StorageDump();
        dump.Write(storage);
        return dump._text.ToString();
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null or Delegate or Lock:
                break;
            case string text:
                _text.AppendLine(text);
                break;
            case byte[] bytes:
                _text.AppendLine(Encoding.UTF8.GetString(bytes));
                break;
            case DateTimeOffset time:
                _text.AppendLine(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case bool or char or Enum:
                _text.AppendLine(CultureInfo.InvariantCulture, $"{value}");
                break;
            case IEnumerable items:
                foreach (var item in items) Write(item);
                break;
            case IFormattable when value.GetType().Namespace == "System":
                _text.AppendLine(CultureInfo.InvariantCulture, $"{value}");
                break;
            default:
                WriteObject(value);
                break;
        }
    }

    private void WriteObject(object value)
    {
        var type = value.GetType();
        if (type.Namespace?.StartsWith("PartnerRelations.Testing", StringComparison.Ordinal) != true && PartnerRelationsJson.Options.TryGetTypeInfo(type, out var json))
        {
            _text.AppendLine(JsonSerializer.Serialize(value, json));
            return;
        }

        // A table and its keys know each other.
        if (!type.IsValueType && !_seen.Add(value)) return;
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)) Write(field.GetValue(value));
        }
    }
}
