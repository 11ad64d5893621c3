namespace PartnerRelations.PartnerPortal;

/// <summary>The portal cannot start as it is set up; the message says what to set, and nothing of it is secret.</summary>
internal sealed class PortalProblem : Exception
{
    public PortalProblem(string message)
        : base(message)
    {
    }

    /// <summary>All problems of the settings at once.</summary>
    public PortalProblem(IEnumerable<string> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
    }
}
