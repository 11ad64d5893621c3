using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PartnerRelations.AspNetCore.Tests;

public sealed class PartnerRelationsHttpOptionsTests
{
    [Fact]
    public void Everything_that_is_wrong_is_told_together()
    {
        var problems = Invoking(options =>
        {
            options.MaxBodyBytes = 10;
            options.RequestTimeLimit = TimeSpan.Zero;
            options.RetryAfter = TimeSpan.Zero;
            options.DocumentationBase = new("https://docs.example/page");
            options.HealthyEventLag = -1;
            options.Claims.Tenant.Clear();
            options.Claims.User.Clear();
            options.Claims.CustomerRole = options.Claims.ReviewerRole;
            options.StrangerLimits.PerCaller = 0;
            options.StrangerLimits.InSum = -1;
            options.StrangerLimits.Window = TimeSpan.FromDays(2);
        }).Should().Throw<OptionsValidationException>().Which.Failures;

        problems.Should().HaveCount(11);
    }

    [Fact]
    public void The_defaults_work() => Invoking(_ => { }).Should().NotThrow();

    private static Func<PartnerRelationsHttpOptions> Invoking(Action<PartnerRelationsHttpOptions> configure) => () =>
    {
        var services = new ServiceCollection();
        services.AddPartnerRelations().AddEndpoints(configure).AddEndpoints();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<PartnerRelationsHttpOptions>>().Value;
    };
}
