using Microsoft.Extensions.Options;

namespace PartnerRelations.AspNetCore;

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class PartnerRelationsHttpOptionsValidator : IValidateOptions<PartnerRelationsHttpOptions>
{
    public ValidateOptionsResult Validate(string? name, PartnerRelationsHttpOptions options)
    {
        var (claims, limits) = (options.Claims, options.StrangerLimits);
        var problems = new List<string>();
        if (options.MaxBodyBytes is < 1024 or > 64 * 1024 * 1024) problems.Add($"{nameof(options.MaxBodyBytes)} must be between 1 KiB and 64 MiB.");
        if (options.RequestTimeLimit < TimeSpan.FromSeconds(1) || options.RequestTimeLimit > TimeSpan.FromHours(1)) problems.Add($"{nameof(options.RequestTimeLimit)} must be between a second and an hour.");
        if (options.RetryAfter < TimeSpan.FromSeconds(1) || options.RetryAfter > TimeSpan.FromHours(1)) problems.Add($"{nameof(options.RetryAfter)} must be between a second and an hour.");
        if (options.DocumentationBase is null || !options.DocumentationBase.OriginalString.EndsWith('/')) problems.Add($"{nameof(options.DocumentationBase)} must be an address that ends with a slash.");
        if (options.HealthyEventLag < 0) problems.Add($"{nameof(options.HealthyEventLag)} must not be negative.");
        if (claims.Tenant.Count == 0) problems.Add($"{nameof(options.Claims)}.{nameof(claims.Tenant)} must name at least one claim.");
        if (claims.User.Count == 0) problems.Add($"{nameof(options.Claims)}.{nameof(claims.User)} must name at least one claim.");
        if (new[] { claims.CustomerRole, claims.ReviewerRole, claims.SystemRole }.Distinct(StringComparer.Ordinal).Count() < 3) problems.Add($"{nameof(options.Claims)} must tell customers, reviewers and the system apart by different roles.");
        if (limits.PerCaller < 1) problems.Add($"{nameof(options.StrangerLimits)}.{nameof(limits.PerCaller)} must be positive.");
        if (limits.InSum < limits.PerCaller) problems.Add($"{nameof(options.StrangerLimits)}.{nameof(limits.InSum)} must not be less than {nameof(limits.PerCaller)}.");
        if (limits.Window < TimeSpan.FromSeconds(1) || limits.Window > TimeSpan.FromDays(1)) problems.Add($"{nameof(options.StrangerLimits)}.{nameof(limits.Window)} must be between a second and a day.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
