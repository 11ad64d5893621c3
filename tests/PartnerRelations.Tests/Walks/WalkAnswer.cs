namespace PartnerRelations.Tests.Walks;

/// <summary>What came of a move.</summary>
internal sealed record WalkAnswer
{
    /// <summary>The answer in words that do not depend on ids or stores, so that the same walk over two stores can be compared.</summary>
    public required string Text { get; init; }

    /// <summary>The record that was answered and its version; null where the answer is none, or of several.</summary>
    public (Guid Id, long Version)? Record { get; init; }

    /// <summary>Why it was refused; empty where it was not.</summary>
    public IReadOnlyList<PartnerError> Errors { get; init; } = [];

    public bool IsRefused => Errors.Count > 0;

    public static WalkAnswer Refused(IReadOnlyList<PartnerError> errors) => new() { Text = string.Join(", ", errors.Select(error => error.Code)), Errors = errors };
}
