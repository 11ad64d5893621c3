using Microsoft.Extensions.Options;

namespace PartnerRelations.EntityFrameworkCore;

/// <summary>How long what is done with is kept. Set with <c>services.Configure&lt;PartnerRetentionOptions&gt;(…)</c>; checked when the purge is first asked for.</summary>
public sealed class PartnerRetentionOptions
{
    /// <summary>How long a request is remembered, and so how late its repeat is still known; at least a day, 30 days unless set.</summary>
    public TimeSpan Requests { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// How long an invitation is kept once it was declined, revoked or superseded, or accepted with evidence of its own; at least a day, null (unless
    /// set) for ever. An invitation that has only expired is open: it may be renewed.
    /// </summary>
    public TimeSpan? ClosedInvitations { get; set; }
}

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class PartnerRetentionOptionsValidator : IValidateOptions<PartnerRetentionOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, PartnerRetentionOptions options)
    {
        var problems = new List<string>();
        if (options.Requests < Shortest) problems.Add($"{nameof(options.Requests)} must be at least a day.");
        if (options.ClosedInvitations < Shortest) problems.Add($"{nameof(options.ClosedInvitations)} must be at least a day, or null.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
