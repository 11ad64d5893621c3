using Microsoft.Extensions.Logging;
using PartnerRelations.CspProgram;
using PartnerRelations.Storage;

namespace PartnerRelations.Enrollments;

/// <summary>Binds the use cases of enrolling to an actor. A singleton; safe for concurrent use.</summary>
public sealed class EnrollmentService
{
    internal EnrollmentService(
        IEnrollmentStore store,
        ITenantDirectory tenants,
        IMpnDirectory mpns,
        IBusinessCalendar calendar,
        HouseRules house,
        TimeProvider clock,
        ILogger<EnrollmentService> logger)
    {
        (Store, Tenants, Mpns, Calendar, House, Clock, Logger) = (store, tenants, mpns, calendar, house, clock, logger);
        Walk = new CommandWalk(store, clock);
    }

    internal IEnrollmentStore Store { get; }

    internal ITenantDirectory Tenants { get; }

    internal IMpnDirectory Mpns { get; }

    internal IBusinessCalendar Calendar { get; }

    internal HouseRules House { get; }

    internal TimeProvider Clock { get; }

    internal ILogger Logger { get; }

    internal CommandWalk Walk { get; }

    /// <summary>The use cases as this actor may do them. Cheap; make one for each call.</summary>
    public IEnrollments As(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new EnrollmentsOfActor(this, actor);
    }
}
