namespace PartnerRelations.Testing.Conformance;

/// <summary>
/// The promises of every store as named cases, for any test framework: give <see cref="Names"/> to one theory and call
/// <see cref="RunAsync"/>. A case makes its own stores and uses fresh tenants, so cases may run in any order, in parallel, and all on
/// one database.
/// </summary>
/// <param name="create">Makes the stores for one case, over a storage that may hold other tenants' records.</param>
public sealed class StoreConformance(Func<CancellationToken, Task<ConformanceStores>> create)
{
    private static readonly StoreCase[] All =
    [
        .. ProviderLinkCases.All,
        .. AccountCases.All,
        .. EnrollmentCases.All,
        .. EventCursorCases.All,
        .. CustomerCases.All,
    ];

    /// <summary>
    /// How long an event may take to show itself in the log after its save; ten seconds unless set. Some logs hold events back while other
    /// transactions are open, which is allowed: nothing may be missed, but nobody promises that it is seen at once.
    /// </summary>
    public TimeSpan LogPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The name of every case.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(one => one.Name)];

    /// <summary>Every case.</summary>
    public IReadOnlyList<ConformanceCase> Cases => [.. All.Select(one => new ConformanceCase(one.Name, cancel => RunCaseAsync(one, cancel)))];

    /// <summary>Runs one case.</summary>
    /// <exception cref="ConformanceException">The promise is broken.</exception>
    /// <exception cref="ArgumentException">There is no case of that name.</exception>
    public Task RunAsync(string name, CancellationToken cancellationToken = default) =>
        RunCaseAsync(All.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException($"There is no case named '{name}'.", nameof(name)), cancellationToken);

    private async Task RunCaseAsync(StoreCase one, CancellationToken cancellationToken)
    {
        var stores = await create(cancellationToken).ConfigureAwait(false);
        await using (stores.ConfigureAwait(false))
        {
            try
            {
                await one.RunAsync(new CaseRun(stores, LogPatience, cancellationToken)).ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is not ConformanceException && !cancellationToken.IsCancellationRequested)
            {
                throw new ConformanceException($"{one.Name}: the store threw {broken.GetType().Name}: {broken.Message}", broken);
            }
            catch (ConformanceException broken)
            {
                throw new ConformanceException($"{one.Name}: {broken.Message}", broken);
            }
        }
    }
}
