using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Snapshots;
using PartnerRelations.Testing.PartnerCenter.State;

namespace PartnerRelations.Testing.PartnerCenter;

public sealed partial class FakePartnerCenter
{
    /// <summary>Everything that is known, as JSON: see <see cref="FakePartnerCenterSnapshot"/>. It holds the made-up secrets of applications.</summary>
    public string Dump() => SnapshotText.Write(Snapshot());

    /// <summary>Everything that is known.</summary>
    public FakePartnerCenterSnapshot Snapshot() => Read(state => state.Snapshot());

    /// <summary>
    /// Replaces everything that is known. Tokens that were issued are worth nothing afterwards; scheduled faults stay. Bad input changes
    /// nothing.
    /// </summary>
    /// <param name="json">What <see cref="Dump"/> wrote, or a file of the same form; unknown members are refused, so that no typing mistake is lost.</param>
    /// <exception cref="JsonException">It is no such JSON; the message names the place.</exception>
    /// <exception cref="ArgumentException">It contradicts itself: a PartnerID or a domain twice, or a relationship with nobody.</exception>
    public void Load(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Load(SnapshotText.Read(json));
    }

    /// <summary>Replaces everything that is known.</summary>
    /// <param name="snapshot">What is known from now on.</param>
    /// <exception cref="ArgumentException">It contradicts itself: a PartnerID or a domain twice, or a relationship with nobody.</exception>
    public void Load(FakePartnerCenterSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Begin(CenterState.From(snapshot));
    }

    /// <summary>Forgets everything: partners, customers, tokens, faults, webhooks on their way and requests. The clock stays where it is.</summary>
    public void Reset()
    {
        Begin(new CenterState());
        Faults.Clear();
        Webhooks.Forget();
        _received.Clear();
    }

    private void Begin(CenterState state)
    {
        lock (_gate)
        {
            _state = state;
            Tokens.ForgetAll();
            _throttle.Forget();
        }
    }
}
