namespace PartnerRelations;

/// <summary>A refusal as an exception; thrown only by <see cref="PartnerResult{T}.GetValueOrThrow"/>.</summary>
public sealed class PartnerRefusedException : Exception
{
    /// <summary>Makes one of the refusals.</summary>
    public PartnerRefusedException(IReadOnlyList<PartnerError> errors)
        : base(string.Join(Environment.NewLine, errors ?? throw new ArgumentNullException(nameof(errors)))) => Errors = errors;

    /// <summary>Every refusal; never empty.</summary>
    public IReadOnlyList<PartnerError> Errors { get; }
}
