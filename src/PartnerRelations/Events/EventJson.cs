using System.Text.Json;
using PartnerRelations.Serialization;

namespace PartnerRelations.Events;

/// <summary>Turns events into what the log keeps, and back. For authors of stores.</summary>
public static class EventJson
{
    /// <summary>The event's stable type name.</summary>
    public static string TypeNameOf(PartnerEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return EventTypes.NameOf(change.GetType());
    }

    /// <summary>The event as JSON text.</summary>
    public static string Write(PartnerEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return JsonSerializer.Serialize(change, PartnerRelationsJsonContext.Default.GetTypeInfo(change.GetType())!);
    }

    /// <summary>The event; an <see cref="UnknownEvent"/> where this version does not know the type or cannot read the body.</summary>
    public static PartnerEvent Read(LoggedEvent logged)
    {
        ArgumentNullException.ThrowIfNull(logged);
        if (EventTypes.Find(logged.TypeName) is { } type)
        {
            try
            {
                if (JsonSerializer.Deserialize(logged.Body, PartnerRelationsJsonContext.Default.GetTypeInfo(type)!) is PartnerEvent known) return known;
            }
            catch (JsonException)
            {
                // A body written by a later version: the handler passes it by, like a type that is not known.
            }
        }

        return new UnknownEvent { Header = logged.Header, TypeName = logged.TypeName, Body = logged.Body };
    }
}
