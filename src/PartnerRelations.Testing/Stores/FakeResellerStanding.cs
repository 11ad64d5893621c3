using System.Collections.Concurrent;

namespace PartnerRelations.Testing.Stores;

/// <summary>Answers the standings that the test has set; a reseller without one is not enrolled. Safe for concurrent use.</summary>
public sealed class FakeResellerStanding : IResellerStanding
{
    private readonly ConcurrentDictionary<ResellerId, ResellerStanding> _standings = new();

    /// <summary>From now on the reseller stands like this.</summary>
    public void Set(ResellerStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        _standings[standing.Reseller] = standing;
    }

    /// <summary>Changes a standing that was set, such as <c>standing => standing with { IsQualified = false }</c>.</summary>
    /// <exception cref="KeyNotFoundException">The reseller has no standing.</exception>
    public void Change(ResellerId reseller, Func<ResellerStanding, ResellerStanding> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Set(change(_standings[reseller]));
    }

    /// <summary>From now on the reseller is not enrolled.</summary>
    public void Remove(ResellerId reseller) => _standings.TryRemove(reseller, out _);

    /// <inheritdoc />
    public Task<ResellerStanding?> FindAsync(ResellerId reseller, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ResellerStanding?>(cancellationToken)
            : Task.FromResult(_standings.GetValueOrDefault(reseller));
}
