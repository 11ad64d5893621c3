using System.Buffers;
using System.Text.Json;
using PartnerRelations.Invitations;
using PartnerRelations.Serialization;

namespace PartnerRelations.Tests.Walks;

/// <summary>Every token that was handed out in a walk, and every text that must not hold one.</summary>
internal sealed class WalkSecrets
{
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly HashSet<string> _refusals = new(StringComparer.Ordinal);

    /// <summary>A token went out in a mail.</summary>
    public InvitationToken Tell(InvitationToken token)
    {
        _tokens.Add(token.Reveal());
        return token;
    }

    /// <summary>An event was logged.</summary>
    public void Saw(string text) => _texts.Add(text);

    /// <summary>A record is stored.</summary>
    public void Saw<T>(T record)
        where T : class => _texts.Add(JsonSerializer.Serialize(record, PartnerRelationsJson.Options.GetTypeInfo(typeof(T))));

    /// <summary>Somebody was told why.</summary>
    public void Saw(IReadOnlyList<PartnerError> refusals)
    {
        foreach (var refusal in refusals) _refusals.Add($"{refusal} {refusal.Target}");
    }

    public void Check()
    {
        if (_tokens.Count == 0) return;
        var tokens = SearchValues.Create([.. _tokens], StringComparison.Ordinal);
        _texts.Concat(_refusals).Where(text => text.AsSpan().ContainsAny(tokens)).Should().BeEmpty("no event, record or refusal holds a token");
    }
}
