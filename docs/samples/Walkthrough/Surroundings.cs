namespace PartnerRelations.Walkthrough;

/// <summary>What the program touches of the world outside, so that a test can give it another one.</summary>
internal sealed record Surroundings
{
    public required TextWriter Output { get; init; }

    public required TextWriter Errors { get; init; }

    /// <summary>Says what today is, where the command line does not.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Relative paths start here.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>Where the shipped samples are.</summary>
    public required string SampleFolder { get; init; }
}
