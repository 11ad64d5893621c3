namespace PartnerRelations.Testing.Conformance;

/// <summary>One promise, put to the test.</summary>
public sealed class ConformanceCase
{
    private readonly Func<CancellationToken, Task> _run;

    internal ConformanceCase(string name, Func<CancellationToken, Task> run) => (Name, _run) = (name, run);

    /// <summary>The promise as a sentence; unique within the suite.</summary>
    public string Name { get; }

    /// <summary>Puts it to the test, in tenants that nobody has used before.</summary>
    /// <exception cref="ConformanceException">The promise is broken.</exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => _run(cancellationToken);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
