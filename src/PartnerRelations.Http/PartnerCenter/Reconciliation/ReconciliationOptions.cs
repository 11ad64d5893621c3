using Microsoft.Extensions.Options;
using PartnerRelations.Customers;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>How carefully records are compared with Microsoft's lists. Checked when the host starts.</summary>
public sealed class ReconciliationOptions
{
    /// <summary>The partner whose webhook <see cref="AcceptedCustomerHandler"/> serves; null where each delivery names it.</summary>
    public TenantId? Partner { get; set; }

    /// <summary>As what that partner stands in the channel; a reseller unless set.</summary>
    public CustomerPartnerRole Role { get; set; }

    /// <summary>
    /// How long something new may be missing from Microsoft's lists before it counts as gone: approvals and acceptances are made there by
    /// people, and show there some time later. A day unless set; not negative.
    /// </summary>
    public TimeSpan SettlingTime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How many active records may be gone at once before nothing of that is repaired: a list that suddenly lacks many is more likely a
    /// wrong account or a fault than so many endings. 25 unless set; not negative.
    /// </summary>
    public int MostGone { get; set; } = 25;
}

internal sealed class ReconciliationOptionsValidator : IValidateOptions<ReconciliationOptions>
{
    public ValidateOptionsResult Validate(string? name, ReconciliationOptions options)
    {
        var problems = new List<string>();
        if (options.SettlingTime < TimeSpan.Zero) problems.Add($"{nameof(options.SettlingTime)} is negative.");
        if (!Enum.IsDefined(options.Role)) problems.Add($"{nameof(options.Role)} is neither reseller nor provider.");
        if (options.MostGone < 0) problems.Add($"{nameof(options.MostGone)} is negative.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
