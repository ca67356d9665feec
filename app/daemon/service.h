#pragma once

#include "app/daemon/options.h"
#include "domain/result.h"

#include <QString>

#include <memory>

namespace clinic::app {

/// The whole service, wired: database, keys, workers, jobs, events, listeners. Started once, stopped once.
class Service final
{
public:
    explicit Service(Options options);
    ~Service();
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    /// Everything up to answering requests. An error's detail says what to do; what was started is stopped again.
    [[nodiscard]] domain::Result<domain::Done> start();
    /// Accepts nothing more, finishes what runs, stops the embedded database.
    void stop();

    /// What goes to stdout when the service is ready to serve.
    [[nodiscard]] QByteArray readyLine() const;

private:
    struct Parts;

    domain::Result<domain::Done> openDatabase();
    domain::Result<domain::Done> openDomain();
    domain::Result<domain::Done> listen();
    domain::Result<domain::Done> writeServiceFile();

    Options m_options;
    QString m_url;
    std::unique_ptr<Parts> m_parts;
};

} // namespace clinic::app
