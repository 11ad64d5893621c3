using PartnerRelations.Invitations;

namespace PartnerRelations.EntityFrameworkCore.Stress.Work;

/// <summary>The links that people of all processes have been sent, each with the record it belongs to.</summary>
internal sealed class KnownTokens(string folder, string process, string name) : IDisposable
{
    private const int Recent = 60;

    private readonly SharedLines _lines = new(Path.Combine(folder, $"{name}-{process}"));
    private readonly Lock _gate = new();
    private List<(InvitationToken Token, TenantId Owner, Guid Record)> _known = [];
    private int _asked;

    public void Add(InvitationToken token, TenantId owner, Guid record)
    {
        _lines.Append($"{token.Reveal()} {owner} {record}\n");
        lock (_gate) _known.Add((token, owner, record));
    }

    /// <summary>One of the youngest; null where there is none yet.</summary>
    public (InvitationToken Token, TenantId Owner, Guid Record)? One(Random random)
    {
        lock (_gate)
        {
            if (_asked++ % 20 == 0)
            {
                _known = [.. SharedLines.Read(folder, name).Select(words => (InvitationToken.From(words[0]), TenantId.Parse(words[1]), Guid.Parse(words[2]))).OrderBy(one => one.Item3).TakeLast(Recent)];
            }

            return _known.Count == 0 ? null : _known[random.Next(_known.Count)];
        }
    }

    public void Dispose() => _lines.Dispose();
}
