using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Writes members of a snapshot; what is missing, empty or false is left out.</summary>
internal static class SnapshotWriting
{
    extension(Utf8JsonWriter json)
    {
        public void Moment(string name, DateTimeOffset? moment)
        {
            if (moment is { } at) json.WriteString(name, at.UtcDateTime);
        }

        public void Flag(string name, bool flag)
        {
            if (flag) json.WriteBoolean(name, true);
        }

        public void Count(string name, int number)
        {
            if (number != 0) json.WriteNumber(name, number);
        }

        public void Each<T>(string name, ValueList<T> items, Action<Utf8JsonWriter, T> members)
        {
            if (items.Count == 0) return;
            json.WriteStartArray(name);
            foreach (var item in items) json.Object(_ => members(json, item));
            json.WriteEndArray();
        }

        public void EachText<T>(string name, ValueList<T> items)
        {
            if (items.Count > 0) json.Texts(name, items.Select(item => item!.ToString()!));
        }
    }
}
